import { cronAnswer } from '@/lib/access/cron'
import { workOnImports } from '@/lib/imports/round/deliver'

/** Cron calls either verb with `Authorization: Bearer CRON_SECRET`. */
export function GET(request: Request): Promise<Response> {
  return cronAnswer(request, workOnImports)
}

export function POST(request: Request): Promise<Response> {
  return cronAnswer(request, workOnImports)
}
