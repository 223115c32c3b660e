import { describe, expect, it } from 'vitest'
import { keepChoice } from './latest-choice'

/** A server that answers when it is told to. */
function slowServer() {
  const waiting: { chosen: readonly string[]; answer: (totals: string | null) => void }[] = []
  const events: string[] = []
  const choose = keepChoice<string>(['a'], {
    compute: chosen => new Promise(answer => waiting.push({ chosen, answer })),
    onSettled: (chosen, totals) => events.push(`${chosen.join()} ${totals}`),
    onRefused: chosen => events.push(`back to ${chosen.join()}`),
  })
  const answer = async (totals: string | null) => {
    waiting.shift()?.answer(totals)
    await new Promise(resolve => setTimeout(resolve))
  }
  const asked = () => waiting.map(({ chosen }) => chosen.join())
  return { choose, answer, asked, events }
}

describe('a choice of options', () => {
  it('counts the last one only, and asks nothing in between', async () => {
    const { choose, answer, asked, events } = slowServer()
    void choose(['a', 'b'])
    void choose(['a', 'b', 'c'])
    void choose(['c'])
    expect(asked()).toEqual(['a,b'])
    await answer('20')
    expect(events).toEqual([])
    expect(asked()).toEqual(['c'])
    await answer('7')
    expect(events).toEqual(['c 7'])
    expect(asked()).toEqual([])
  })

  it('gives way to the one before when it is refused', async () => {
    const { choose, answer, events } = slowServer()
    void choose(['a', 'b'])
    await answer('20')
    void choose([])
    await answer(null)
    expect(events).toEqual(['a,b 20', 'back to a,b'])
    void choose(['b'])
    await answer('9')
    expect(events.at(-1)).toBe('b 9')
  })
})
