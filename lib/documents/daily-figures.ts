import { sql } from 'drizzle-orm'
import { dailyFigures } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { Actor } from '@/lib/access/actor'

interface DayFigures {
  /** ISO date of the company's calendar. */
  day: string
  currency: string
  /** Amounts in minor units, added to what the day has; negative to take off. */
  invoicedMinor?: bigint
  creditedMinor?: bigint
  receivedMinor?: bigint
  receivedCount?: number
}

/** Adds to a day's figures. Its row is shared by the company: call it among the last statements. */
export async function addToDay(tx: CompanyTx, actor: Actor, figures: DayFigures): Promise<void> {
  const { day, currency } = figures
  const added = {
    invoicedMinor: figures.invoicedMinor ?? 0n,
    creditedMinor: figures.creditedMinor ?? 0n,
    receivedMinor: figures.receivedMinor ?? 0n,
    receivedCount: figures.receivedCount ?? 0,
  }
  await tx
    .insert(dailyFigures)
    .values({ companyId: actor.companyId, day, currency, ...added })
    .onConflictDoUpdate({
      target: [dailyFigures.companyId, dailyFigures.day, dailyFigures.currency],
      set: {
        invoicedMinor: sql`${dailyFigures.invoicedMinor} + excluded.invoiced_minor`,
        creditedMinor: sql`${dailyFigures.creditedMinor} + excluded.credited_minor`,
        receivedMinor: sql`${dailyFigures.receivedMinor} + excluded.received_minor`,
        receivedCount: sql`${dailyFigures.receivedCount} + excluded.received_count`,
      },
    })
}
