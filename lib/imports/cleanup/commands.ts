import { and, inArray, lt, or } from 'drizzle-orm'
import { importRows, imports } from '@/db/schema/all'
import { inSystem } from '@/lib/access/doors'
import { now } from '@/lib/platform/clock'

export interface ForgottenImports {
  /** Files that nobody went on with. */
  staleImports: number
  /** Rows of imports that are over. */
  oldImportRows: number
}

/** How long a file waits for somebody to go on with it. */
const waitingDays = 7
/** How long the table of what happened to each row can be looked at. */
const rowDays = 3

/** Removes files that nobody went on with or that never arrived whole, and the rows of imports that are over. */
export async function forgetOldImports(): Promise<ForgottenImports> {
  return inSystem('clean up', async tx => {
    const stale = await tx
      .delete(imports)
      .where(
        or(
          and(
            inArray(imports.status, ['mapping', 'checked']),
            lt(imports.updatedAt, daysAgo(waitingDays)),
          ),
          and(inArray(imports.status, ['reading']), lt(imports.updatedAt, daysAgo(1))),
        ),
      )
      .returning({ id: imports.id })
    const over = tx
      .select({ id: imports.id })
      .from(imports)
      .where(
        and(
          inArray(imports.status, ['done', 'failed', 'discarded']),
          lt(imports.finishedAt, daysAgo(rowDays)),
        ),
      )
    const gone = await tx
      .delete(importRows)
      .where(inArray(importRows.importId, over))
      .returning({ row: importRows.row })
    return { staleImports: stale.length, oldImportRows: gone.length }
  })
}

function daysAgo(days: number): Date {
  return new Date(now().getTime() - days * 86_400_000)
}
