import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from '@/db/schema/all'
import type { CompanyId } from '@/lib/access/actor'
import type { CompanyTx } from '@/lib/access/doors'
import { env } from '@/lib/platform/env'

/** A step of a plan, as PostgreSQL tells it. */
export interface PlanStep {
  type: string
  relation: string
  index: string
}

interface Sent {
  query: string
  parameters: unknown[]
}

/**
 * How PostgreSQL goes about each statement that a query sends, planned as a member of the company with the
 * very parameters that were sent.
 */
export async function plansOf(
  companyId: CompanyId,
  query: (tx: CompanyTx) => Promise<unknown>,
): Promise<PlanStep[]> {
  const connection = postgres(env().DATABASE_URL, { max: 1, onnotice: () => {} })
  const sent: Sent[] = []
  const logger = {
    logQuery: (text: string, parameters: unknown[]) => {
      sent.push({ query: text, parameters })
    },
  }
  const logged = drizzle(connection, { schema, casing: 'snake_case', logger })
  try {
    await logged.transaction(async tx => {
      await tx.execute(sql.raw(`set local role app_user`))
      await tx.execute(sql.raw(`set local app.company_id = '${companyId}'`))
      sent.length = 0
      await query(asCompanyTx(tx))
    })
    return await explain(connection, companyId, [...sent])
  } finally {
    await connection.end({ timeout: 5 })
  }
}

async function explain(
  connection: postgres.Sql,
  companyId: CompanyId,
  sent: Sent[],
): Promise<PlanStep[]> {
  return connection.begin(async tx => {
    await tx.unsafe(`set local role app_user; set local app.company_id = '${companyId}'`)
    const plans: PlanStep[] = []
    for (const { query, parameters } of sent) {
      const rows = await tx.unsafe(`explain (format json) ${query}`, asParameters(parameters))
      plans.push(...stepsOf(rows[0]?.['QUERY PLAN']))
    }
    return plans
  })
}

function stepsOf(plan: unknown): PlanStep[] {
  if (Array.isArray(plan)) return plan.flatMap(stepsOf)
  if (!isRecord(plan)) return []
  const inner = [...stepsOf(plan.Plan), ...stepsOf(plan.Plans)]
  if (typeof plan['Node Type'] !== 'string') return inner
  const step = {
    type: plan['Node Type'],
    relation: String(plan['Relation Name'] ?? ''),
    index: String(plan['Index Name'] ?? ''),
  }
  return [step, ...inner]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The same transaction as the doors hand out, but for its logger. */
function asCompanyTx(tx: unknown): CompanyTx {
  return tx as CompanyTx
}

/** Parameters were already made fit for the driver when they were sent the first time. */
function asParameters(parameters: unknown[]): postgres.ParameterOrJSON<never>[] {
  return parameters as postgres.ParameterOrJSON<never>[]
}
