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

/** What a statement cost: its steps, the pages it touched (8 kB each) and its milliseconds. */
export interface StatementCost {
  steps: PlanStep[]
  pages: number
  milliseconds: number
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
  const costs = await costsOf(env().DATABASE_URL, companyId, query, 'plan')
  return costs.flatMap(cost => cost.steps)
}

/** The same with every statement run a second time, to see what it reads. */
export async function costsOf(
  databaseUrl: string,
  companyId: string,
  query: (tx: CompanyTx) => Promise<unknown>,
  mode: 'plan' | 'run' = 'run',
): Promise<StatementCost[]> {
  const connection = postgres(databaseUrl, { max: 1, onnotice: () => {} })
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
    return await explain(connection, companyId, [...sent], mode)
  } finally {
    await connection.end({ timeout: 5 })
  }
}

async function explain(
  connection: postgres.Sql,
  companyId: string,
  sent: Sent[],
  mode: 'plan' | 'run',
): Promise<StatementCost[]> {
  const options = mode === 'run' ? 'analyze, buffers, format json' : 'format json'
  return connection.begin(async tx => {
    await tx.unsafe(`set local role app_user; set local app.company_id = '${companyId}'`)
    const costs: StatementCost[] = []
    for (const { query, parameters } of sent) {
      const rows = await tx.unsafe(`explain (${options}) ${query}`, asParameters(parameters))
      costs.push(costOf(rows[0]?.['QUERY PLAN']))
    }
    return costs
  })
}

function costOf(plan: unknown): StatementCost {
  const whole = Array.isArray(plan) && isRecord(plan[0]) ? plan[0] : {}
  const top = isRecord(whole.Plan) ? whole.Plan : {}
  return {
    steps: stepsOf(plan),
    pages: Number(top['Shared Hit Blocks'] ?? 0) + Number(top['Shared Read Blocks'] ?? 0),
    milliseconds: Number(whole['Execution Time'] ?? 0) + Number(whole['Planning Time'] ?? 0),
  }
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
