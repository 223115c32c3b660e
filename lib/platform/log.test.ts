import { expect, test, vi } from 'vitest'
import { log } from './log'

test('a line names an error by its first line and its frames, never by what follows', () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  log('error', 'request.failed', { error: new Error('A query failed.\nparams: Jane, secret') })
  const [line] = written.mock.calls[0] ?? []
  written.mockRestore()
  const parsed: unknown = JSON.parse(String(line))
  expect(parsed).toMatchObject({ level: 'error', error: { message: 'A query failed.' } })
  expect(String(line)).not.toContain('secret')
  expect(String(line)).toContain('log.test.ts')
})
