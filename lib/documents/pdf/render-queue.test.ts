import { expect, test } from 'vitest'
import { inTurn } from './render-queue'

const bytes = (text: string) => new TextEncoder().encode(text)

test('documents are drawn one after the other, and equal ones once', async () => {
  const drawn: string[] = []
  let atOnce = 0
  const draw = (name: string) => async () => {
    atOnce += 1
    expect(atOnce).toBe(1)
    await new Promise(resolve => setTimeout(resolve, 2))
    drawn.push(name)
    atOnce -= 1
    return bytes(name)
  }
  const made = await Promise.all(['a', 'b', 'a', 'c'].map(name => inTurn(name, 10, draw(name))))
  expect(drawn).toEqual(['a', 'b', 'c'])
  expect(made[0]).toBe(made[2])
})

test('a failure is told to its asker and holds nobody up', async () => {
  const failing = inTurn('broken', 10, async () => {
    throw new Error('no')
  })
  const next = inTurn('whole', 10, async () => bytes('whole'))
  await expect(failing).rejects.toThrow('no')
  await expect(next).resolves.toEqual(bytes('whole'))
})

test('more than can be drawn soon is refused with a sentence, never a single document', async () => {
  const large = inTurn('large', 5_000_000, async () => bytes('large'))
  expect(() => inTurn('another', 10, async () => bytes('another'))).toThrow('Try again in a minute')
  await large
  await expect(inTurn('another', 10, async () => bytes('another'))).resolves.toBeDefined()
})

test('other work goes on between two documents', async () => {
  const order: string[] = []
  const first = inTurn('1', 1, async () => bytes('1')).then(() => order.push('first'))
  setImmediate(() => order.push('request'))
  const second = inTurn('2', 1, async () => bytes('2')).then(() => order.push('second'))
  await Promise.all([first, second])
  expect(order.indexOf('request')).toBeLessThan(order.indexOf('second'))
})
