import { onTestFinished } from 'vitest'
import { forgetEnv } from '@/lib/platform/env'

/** Sets a variable of the configuration until the test ends. */
export function configure(name: string, value: string): void {
  const before = process.env[name]
  process.env[name] = value
  forgetEnv()
  onTestFinished(() => {
    if (before === undefined) delete process.env[name]
    else process.env[name] = before
    forgetEnv()
  })
}
