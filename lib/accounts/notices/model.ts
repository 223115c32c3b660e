/** What a person is told about their account after it happened, whoever did it. */
export const accountNotices = [
  'password_changed',
  'email_changed',
  'second_factor_on',
  'second_factor_off',
  'recovery_codes_renewed',
] as const
export type AccountNotice = (typeof accountNotices)[number]
