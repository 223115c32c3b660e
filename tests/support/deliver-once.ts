import { closeDatabase } from '@/db/connection'
import { runRound } from '@/lib/outbox/round/deliver'
import { byAnyKind, delivererOf } from '@/tests/support/outbox-mail'

// A process of its own that delivers what is due, and says what came of it.
const summary = await runRound(byAnyKind(delivererOf()), { milliseconds: 120_000 })
await closeDatabase()
process.stdout.write(JSON.stringify(summary))
