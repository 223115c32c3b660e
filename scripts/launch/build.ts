import { build } from '@/scripts/launch/next'
import { runSession } from '@/scripts/launch/session'

await runSession(session => build(session))
