'use client'

import { useId, useState } from 'react'
import { toast } from 'sonner'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'
import { createLinkAction } from '@/lib/links/actions'
import { type CreateLinkInput, createLinkInput } from '@/lib/links/input'
import { type LinkLifetime, linkExpiryOf, linkLifetimes } from '@/lib/links/model'
import { linkTexts } from '@/lib/messages/en/links'
import { useMessages } from '@/lib/messages/use-messages'
import { formatInstant } from '@/lib/platform/calendar'
import { newId } from '@/lib/platform/ids'
import type { DocumentView } from '@/lib/register/view/document/model'
import { copyText } from './copy-text'
import { lastDayOf } from './link-words'

interface CopyLinkDialogProps {
  view: DocumentView
  onClose: () => void
}

/** Makes a link that opens the document to whoever has it, and puts it into the clipboard. */
export function CopyLinkDialog({ view, onClose }: CopyLinkDialogProps) {
  const t = useMessages(linkTexts).copyLinkDialog
  const { action, lifetime, choose, url } = useNewLink(view, onClose)
  const [settingsEnd] = useState(() => settingsEndOf(view, new Date()))
  return (
    <FormDialog
      action={action}
      title={t.title(view.number)}
      text={t.text}
      submitLabel={t.submit}
      onClose={onClose}
    >
      {url ? (
        <ByHand url={url} />
      ) : (
        <LifetimeChoice value={lifetime} settingsEnd={settingsEnd} onChoose={choose} />
      )}
    </FormDialog>
  )
}

/** The last day of a link that is made now and works as long as the settings say. */
function settingsEndOf(view: DocumentView, now: Date): string {
  const { kind, timezone, correspondence } = view
  const dueOn = kind === 'quote' ? view.validUntil : null
  const company = { ...correspondence.linkDays, timezone }
  return lastDayOf(linkExpiryOf({ kind, dueOn }, 'default', company, now), timezone)
}

function useNewLink(view: DocumentView, onClose: () => void) {
  const t = useMessages(linkTexts).copyLinkDialog
  const [url, setUrl] = useState('')
  const [lifetime, setLifetime] = useState<LinkLifetime>('default')
  const [defaultValues] = useState<CreateLinkInput>(() => ({
    id: newId(),
    documentId: view.id,
    lifetime: 'default',
  }))
  const action = useActionForm({
    schema: createLinkInput,
    defaultValues,
    action: input => createLinkAction({ companyId: view.companyId, ...input }),
    onSuccess: async made => {
      const until = formatInstant(made.expiresAt, view.timezone, 'en-GB')
      if (!(await copyText(made.url))) return setUrl(made.url)
      toast.success(t.linkCopiedWorks(view.number, until))
      onClose()
    },
  })
  const choose = (next: LinkLifetime) => {
    setLifetime(next)
    action.form.setValue('lifetime', next)
  }
  return { action, lifetime, choose, url }
}

interface LifetimeChoiceProps {
  value: LinkLifetime
  /** The last day of a link that works as long as the settings say. */
  settingsEnd: string
  onChoose: (lifetime: LinkLifetime) => void
}

function LifetimeChoice({ value, settingsEnd, onChoose }: LifetimeChoiceProps) {
  const t = useMessages(linkTexts).copyLinkDialog
  const id = useId()
  const words = { default: t.untilAsInSettings(settingsEnd), day: t.oneDay, hour: t.oneHour }
  return (
    <RadioGroup
      aria-label={t.howLongItWorks}
      className="gap-1"
      value={value}
      onValueChange={chosen => {
        const lifetime = linkLifetimes.find(each => each === chosen)
        if (lifetime) onChoose(lifetime)
      }}
    >
      {linkLifetimes.map(lifetime => (
        <div key={lifetime} className="flex min-h-9 items-center gap-3 max-sm:min-h-12">
          <RadioGroupItem id={`${id}-${lifetime}`} value={lifetime} />
          <Label htmlFor={`${id}-${lifetime}`} className="flex-1 py-2 font-normal max-sm:text-base">
            {words[lifetime]}
          </Label>
        </div>
      ))}
    </RadioGroup>
  )
}

/** Where the browser keeps its clipboard to itself. */
function ByHand({ url }: { url: string }) {
  const t = useMessages(linkTexts).copyLinkDialog
  const id = useId()
  return (
    <div className="grid gap-1.5" role="status">
      <Label htmlFor={id} className="max-sm:text-base">
        {t.yourBrowserDid}
      </Label>
      <Input id={id} readOnly value={url} onFocus={event => event.currentTarget.select()} />
    </div>
  )
}
