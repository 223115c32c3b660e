import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { type ActionResult, DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { linkEnded, type MemberActor, type OpenLink, signedOut } from './actor'
import { currentMember, currentUser, currentVisitor, requestId, type SignedInUser } from './session'

/**
 * The one way a member's form reaches a command: who, what shape, then the body. A refusal becomes a value
 * here and nowhere else; Next's own signals and bugs fly on.
 */
export async function memberAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  input: unknown,
  body: (actor: MemberActor, input: z.output<Schema>) => Promise<Value>,
): Promise<ActionResult<Value>> {
  const member = await currentMember()
  if (!member) return refused(signedOut())
  return answer(schema, input, parsed => {
    assertSameCompany(input, member.company)
    return body(member.actor, parsed)
  })
}

/** The same for what a person does to their own account, in whatever company they work. */
export async function accountAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  input: unknown,
  body: (user: SignedInUser, input: z.output<Schema>) => Promise<Value>,
): Promise<ActionResult<Value>> {
  const user = await currentUser()
  return user ? answer(schema, input, parsed => body(user, parsed)) : refused(signedOut())
}

/** The same for forms that need no session: sign-up and sign-in. */
export async function visitorAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  input: unknown,
  body: (input: z.output<Schema>) => Promise<Value>,
): Promise<ActionResult<Value>> {
  return answer(schema, input, body)
}

/** The same for what somebody does who opened a link: the form carries its token, and the link must still work. */
export async function linkAction<Schema extends z.ZodType<{ token: string }>, Value>(
  schema: Schema,
  input: unknown,
  body: (link: OpenLink, input: z.output<Schema>) => Promise<Value>,
): Promise<ActionResult<Value>> {
  return answer(schema, input, async parsed => {
    const link = await currentVisitor(parsed.token)
    if (!link) throw linkEnded()
    return body(link, parsed)
  })
}

/** A form that was opened in one company must not write into another, chosen meanwhile in another tab. */
function assertSameCompany(input: unknown, company: { id: string; name: string }): void {
  if (typeof input !== 'object' || input === null || !('companyId' in input)) return
  if (input.companyId === company.id) return
  throw new DomainError(
    'conflict',
    `You work in ${company.name} now. Switch back to the company you began this in, then go on.`,
  )
}

async function answer<Schema extends z.ZodType, Value>(
  schema: Schema,
  input: unknown,
  body: (input: z.output<Schema>) => Promise<Value>,
): Promise<ActionResult<Value>> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  try {
    return { ok: true, value: await body(parsed.data) }
  } catch (error) {
    unstable_rethrow(error)
    if (!(error instanceof DomainError)) throw error
    log('info', 'action.refused', { requestId: await requestId(), code: error.code })
    return refused(error)
  }
}

function refused({ code, message, details }: DomainError): ActionResult<never> {
  return { ok: false, code, message, details }
}

function invalid(error: z.ZodError): ActionResult<never> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  const [first] = error.issues
  return {
    ok: false,
    code: 'invalid',
    message: first?.message ?? 'Check the fields that are marked.',
    fields,
  }
}
