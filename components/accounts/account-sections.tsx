import { FormSection } from '@/components/form/form-section'
import { Badge } from '@/components/ui/badge'
import { addressNotProved } from '@/lib/access/policy'
import type { Account } from '@/lib/accounts/model'
import { account as texts } from '@/lib/messages/en/account'
import { useMessages } from '@/lib/messages/use-messages'
import { ChangeEmail } from './change-email'
import { ChangeName } from './change-name'
import { ChangePassword } from './change-password'
import { SecondFactor } from './second-factor'
import { SessionList } from './session-list'

interface AccountSectionsProps {
  account: Account
  /** Of the company one works in: times are told in it. */
  timezone: string
}

/** A person's own account, part by part. */
export function AccountSections({ account, timezone }: AccountSectionsProps) {
  const t = useMessages(texts)
  const { name, email, isProved, sessions, secondFactor } = account
  return (
    <>
      <FormSection title={t.name.title} text={t.name.text}>
        <ChangeName key={name} name={name} />
      </FormSection>
      <FormSection title={t.email.title} text={t.email.text}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <p className="flex min-w-0 flex-1 basis-48 flex-wrap items-center gap-2 max-sm:text-lg">
            <span className="font-medium wrap-anywhere">{email}</span>
            {isProved ? null : <Badge variant="warning">{t.email.unproved}</Badge>}
          </p>
          <ChangeEmail email={email} asksCode={secondFactor !== null} />
        </div>
      </FormSection>
      <FormSection title={t.password.title} text={t.password.text}>
        <ChangePassword email={email} />
      </FormSection>
      <FormSection title={t.factor.title} text={t.factor.text}>
        <SecondFactor
          email={email}
          secondFactor={secondFactor}
          timezone={timezone}
          refusal={isProved ? null : addressNotProved}
        />
      </FormSection>
      <FormSection title={t.sessions.title} text={t.sessions.text}>
        <SessionList sessions={sessions} timezone={timezone} />
      </FormSection>
    </>
  )
}
