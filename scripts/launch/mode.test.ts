import { expect, test } from 'vitest'
import { modeOfCommand } from '@/scripts/launch/mode'

test.each([
  ['production unless it is told otherwise', {}, 'production'],
  ['production when a database is given', { DATABASE_URL: 'postgres://db/x' }, 'production'],
  ['what APP_MODE says', { APP_MODE: 'demo', DATABASE_URL: 'postgres://db/x' }, 'demo'],
])('a command runs in %s', (_, variables, mode) => {
  expect(modeOfCommand(variables)).toBe(mode)
})

test('a mode that does not exist is refused', () => {
  expect(() => modeOfCommand({ APP_MODE: 'prod' })).toThrow('APP_MODE is "prod"')
})
