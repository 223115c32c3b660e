import { closeDatabase } from '@/db/connection'
import { makeDueExports } from '@/lib/exports/making/commands'

// A process of its own that makes the exports that wait, to be killed while it does.
await makeDueExports()
await closeDatabase()
