import { expect, test } from 'vitest'
import { modeOfCommand } from '@/scripts/launch/mode'

test.each([
  ['development on the embedded server', {}, 'development'],
  ['production when a database is given', { DATABASE_URL: 'postgres://db/x' }, 'production'],
  ['production when secrets are given', { AUTH_SECRET: 'secret' }, 'production'],
  ['what APP_MODE says', { APP_MODE: 'demo', DATABASE_URL: 'postgres://db/x' }, 'demo'],
  [
    'production when APP_MODE is unknown and a database is given',
    { APP_MODE: 'prod', DATABASE_URL: 'x' },
    'production',
  ],
])('a command runs in %s', (_, variables, mode) => {
  expect(modeOfCommand(variables)).toBe(mode)
})
