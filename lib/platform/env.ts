import { z } from 'zod'

export const appModes = ['development', 'test', 'demo', 'production'] as const
export type AppMode = (typeof appModes)[number]

const wholeNumber = (least: number, fallback: number) =>
  z.coerce.number<string | number>().int().min(least).default(fallback)

const schema = z
  .object({
    APP_MODE: z.enum(appModes).default('production'),
    APP_URL: z.url().optional(),
    DATABASE_URL: z.string().min(1, 'is required: a postgres:// address'),
    DATABASE_RUNTIME_URL: z.string().min(1).optional(),
    DATABASE_POOL_SIZE: wholeNumber(1, 10),
    AUTH_SECRET: z.string().min(32, 'needs at least 32 characters: openssl rand -base64 33'),
    CRON_SECRET: z.string().min(16, 'needs at least 16 characters: openssl rand -base64 24'),
    TRUSTED_PROXY_HOPS: wholeNumber(0, 0),
    PDF_DOWNLOAD_EXPIRES_SECONDS: wholeNumber(1, 300),
    PDF_TMP_DIR: z.string().min(1).default('var/pdfs/tmp'),
    LOG_RETENTION_DAYS: wholeNumber(1, 30),
    TICKER_SECONDS: wholeNumber(0, 60),
  })
  .superRefine((values, context) => {
    if (values.APP_MODE === 'production' && values.APP_URL === undefined)
      context.addIssue({
        code: 'custom',
        path: ['APP_URL'],
        message:
          'is required in production: the address people use, such as https://billing.example.com',
      })
  })

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/**
 * The configuration, parsed once at first use.
 * @throws one Error that lists every variable that is missing or wrong
 */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/** Parses a set of variables; `env()` is the one for the running process. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  // An empty variable, as in a copied .env.example, means "not set".
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = schema.safeParse(present)
  if (result.success) return result.data
  const failures = result.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The configuration is not complete. See .env.example.\n${failures.join('\n')}`)
}

/** Forgets the parsed configuration, for tests that change the environment. */
export function forgetEnv(): void {
  parsed = undefined
}
