import { type Check, runChecks, staticChecks } from '@/scripts/launch/checks'
import { runSession } from '@/scripts/launch/session'
import { tools } from '@/scripts/launch/tools'

const pureTests: Check = {
  title: 'Pure tests',
  commands: [[tools.vitest, 'run', '--project=pure']],
}

await runSession(async session => {
  const failed = await runChecks(session, [...staticChecks, pureTests])
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}.`)
  console.log('\nEverything passed.')
})
