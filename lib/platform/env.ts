import { z } from 'zod'

export const appModes = ['development', 'test', 'demo', 'production'] as const
export type AppMode = (typeof appModes)[number]

const wholeNumber = (least: number, fallback: number) =>
  z.coerce.number<string | number>().int().min(least).default(fallback)

const secret = (least: number, command: string) =>
  z
    .string(`is required: a random text. Make one with: ${command}`)
    .min(least, `needs at least ${least} characters. Make one with: ${command}`)

const databaseUrl = z
  .string('is required: a postgres:// address')
  .regex(/^postgres(ql)?:\/\/./, 'is a postgres:// address')

const drawingSchema = z.object({
  PDF_WORKERS: z.coerce.number<string | number>().int().min(1).max(64).optional(),
})

const schema = drawingSchema.extend({
  APP_MODE: z.enum(appModes).default('production'),
  APP_URL: z.url({ protocol: /^https?$/, error: 'is an http:// or https:// address' }).optional(),
  DATABASE_URL: databaseUrl,
  DATABASE_RUNTIME_URL: databaseUrl.optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 10),
  TRUSTED_PROXY_HOPS: wholeNumber(0, 0),
  PDF_DOWNLOAD_EXPIRES_SECONDS: wholeNumber(1, 300),
  PDF_TMP_DIR: z.string().min(1).default('var/pdfs/tmp'),
  LOG_RETENTION_DAYS: wholeNumber(1, 30),
  TICKER_SECONDS: wholeNumber(0, 60),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'is an http:// or https:// address' })
    .optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, 'is an address such as smtps://user:password@mail.example.com')
    .optional(),
  MAIL_FROM: z.email('is a plain address such as billing@example.com').optional(),
  MAILBOX_DIR: z.string().min(1).default('var/mailbox'),
  SIGN_UP: z
    .enum(['open', 'invited'], 'is open, or invited: with codes of npm run invite-code')
    .default('open'),
  EXPORTS_DIR: z.string().min(1).default('var/exports'),
  EXPORT_DAYS: wholeNumber(1, 7),
  RETENTION_YEARS: wholeNumber(1, 10),
})

const serverSchema = schema.extend({
  AUTH_SECRET: secret(32, 'openssl rand -base64 33'),
  CRON_SECRET: secret(16, 'openssl rand -base64 24'),
  /** `id:secret`, several separated by commas: the first signs links, all of them open links. */
  LINK_KEYS: z
    .string('is required: such as k1:SECRET. Make the secret with: openssl rand -base64 33')
    .regex(
      /^[\w-]{1,16}:[^\s,:]{32,}(,[\w-]{1,16}:[^\s,:]{32,})*$/,
      'is id:secret, several separated by commas; each secret has at least 32 characters',
    )
    .refine(keys => {
      const ids = keys.split(',').map(key => key.split(':')[0])
      return new Set(ids).size === ids.length
    }, 'names one id twice: give each key an id of its own, such as k1 and k2'),
})

export type DrawingEnv = z.infer<typeof drawingSchema>
export type Env = z.infer<typeof schema>
export type ServerEnv = z.infer<typeof serverSchema>

let parsedForDrawing: DrawingEnv | undefined
let parsed: Env | undefined
let parsedForServer: ServerEnv | undefined

/**
 * What drawing needs, which works without a database, parsed once at first use.
 * @throws one Error that lists every variable that is wrong
 */
export function drawingEnv(): DrawingEnv {
  parsedForDrawing ??= parse(drawingSchema, process.env, [])
  return parsedForDrawing
}

/**
 * The configuration that every command needs, parsed once at first use.
 * @throws one Error that lists every variable that is missing or wrong
 */
export function env(): Env {
  parsed ??= parse(schema, process.env, [])
  return parsed
}

/**
 * The configuration of a server, secrets included, parsed once when it starts.
 * @throws one Error that lists every variable that is missing or wrong
 */
export function serverEnv(): ServerEnv {
  parsedForServer ??= parseServerEnv(process.env)
  return parsedForServer
}

type Variables = Record<string, string | undefined>

/** Parses a set of variables; `serverEnv()` is the one for the running process. */
export function parseServerEnv(variables: Variables): ServerEnv {
  return parse(serverSchema, variables, missingIn(variables))
}

/** What is required because of other variables. */
function missingIn(variables: Variables): string[] {
  const isProduction = (variables.APP_MODE || 'production') === 'production'
  const sendsMail = Boolean(variables.RESEND_API_KEY || variables.SMTP_URL)
  return [
    ...(isProduction && !variables.APP_URL
      ? [
          'APP_URL: is required in production: the address people use, such as https://billing.example.com',
        ]
      : []),
    ...(sendsMail && !variables.MAIL_FROM
      ? [
          'MAIL_FROM: is required to send mail: the address it comes from, such as billing@example.com',
        ]
      : []),
  ]
}

/** Forgets the parsed configuration, for tests that change the environment. */
export function forgetEnv(): void {
  parsedForDrawing = undefined
  parsed = undefined
  parsedForServer = undefined
}

function parse<Schema extends z.ZodType>(
  wanted: Schema,
  variables: Variables,
  failures: string[],
): z.output<Schema> {
  // An empty variable, as in a copied .env.example, means "not set".
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = wanted.safeParse(present)
  if (result.success && failures.length === 0) return result.data
  const issues = result.error?.issues ?? []
  const lines = [...issues.map(({ path, message }) => `${path.join('.')}: ${message}`), ...failures]
  throw new Error(`The configuration is not complete. See .env.example.\n  ${lines.join('\n  ')}`)
}
