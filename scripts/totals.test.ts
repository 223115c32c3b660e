import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const invoice = JSON.stringify({
  currency: 'EUR',
  lines: [{ id: '1', quantity: '3', unit_price: '95.50', tax: { category: 'S', rate: '19' } }],
})
const badRate = invoice.replace('"19"', '"0"')

describe('the totals script', () => {
  it('prints the answer of one document, spread over lines or not', () => {
    const { status, answers } = totals([], invoice.replaceAll(',', ',\n'))
    expect(status).toBe(0)
    expect(answers).toHaveLength(1)
    expect(answers[0]).toMatchObject({ tax_total: '54.44', payable: '340.94' })
  })

  it('prints a refusal as nothing but its code', () => {
    expect(totals([], badRate)).toEqual({ status: 0, answers: [{ error: 'S_RATE' }] })
  })

  it('fails, with an answer, when the input is no JSON', () => {
    expect(totals([], '{')).toEqual({ status: 1, answers: [{ error: 'INPUT' }] })
  })

  it('answers line by line and goes on after a bad one', () => {
    const separator = invoice.replace('"1"', '"\u2028"')
    const { status, answers } = totals(
      ['--lines'],
      `${invoice}\nnot json\n${badRate}\n${separator}\n`,
    )
    expect(status).toBe(0)
    expect(answers.slice(1, 3)).toEqual([{ error: 'INPUT' }, { error: 'S_RATE' }])
    expect(answers.map(answer => Object(answer).payable)).toEqual([
      '340.94',
      undefined,
      undefined,
      '340.94',
    ])
  })
})

function totals(options: string[], input: string): { status: number | null; answers: unknown[] } {
  const command = ['--import', 'tsx', 'scripts/totals.ts', ...options]
  const { status, stdout } = spawnSync(process.execPath, command, { input, encoding: 'utf8' })
  return {
    status,
    answers: stdout
      .trimEnd()
      .split('\n')
      .map(text => JSON.parse(text)),
  }
}
