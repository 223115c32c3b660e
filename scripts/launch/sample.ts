import { join } from 'node:path'
import { dataDirectory } from '@/scripts/launch/paths'
import type { Session } from '@/scripts/launch/session'
import { runQuietly } from '@/scripts/launch/steps'

/** Adds the sample company unless it is there. */
export async function seedOnce(session: Session): Promise<void> {
  const args = ['--import', 'tsx', 'scripts/seed.ts', '--once']
  await runQuietly(session, 'Adding the sample company', args, join(dataDirectory, 'seed.log'))
}
