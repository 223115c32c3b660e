'use client'

import { useId, useState } from 'react'
import { toast } from 'sonner'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FiguresList } from '@/components/register/figures-list'
import { FormDialog } from '@/components/register/form-dialog'
import { Checkbox } from '@/components/ui/checkbox'
import type { DocumentContent } from '@/lib/documents/model'
import { calculateDraft, type Draft, type DraftLine } from '@/lib/drafts/model'
import { quotes } from '@/lib/messages/en/quotes'
import { useMessages } from '@/lib/messages/use-messages'
import { formatMoney } from '@/lib/money/format'
import type { CalculationAnswer } from '@/lib/money/model'
import { acceptQuoteAction } from '@/lib/quotes/actions'
import { type AcceptQuoteInput, acceptQuoteInput } from '@/lib/quotes/input'
import { draftOfSnapshot, withChosen } from '@/lib/quotes/model'
import type { QuoteView } from '@/lib/quotes/view/model'

interface AcceptDialogProps {
  view: QuoteView
  onClose: () => void
}

/** Records that the client said yes, and to which options. */
export function AcceptDialog({ view, onClose }: AcceptDialogProps) {
  return view.content ? <Question view={view} content={view.content} onClose={onClose} /> : null
}

function Question({ view, content, onClose }: AcceptDialogProps & { content: DocumentContent }) {
  const t = useMessages(quotes).acceptDialog
  const shown = draftOfSnapshot(content, {
    id: view.id,
    clientId: view.client?.id ?? null,
    presetId: null,
  })
  const options = shown.lines.filter(line => line.optional)
  const [chosen, setChosen] = useState(() =>
    options.filter(line => line.chosen).map(line => line.id),
  )
  const action = useAcceptance(view, chosen, onClose)
  const choose = (next: string[]) => {
    setChosen(next)
    action.form.setValue('chosen', next)
  }
  const answer = calculateDraft(withChosen(shown, chosen))
  return (
    <FormDialog
      action={action}
      title={t.title(view.number)}
      text={t.text(view.version)}
      submitLabel={t.submit}
      isBlocked={'error' in answer}
      onClose={onClose}
    >
      {options.length > 0 ? (
        <Options options={options} chosen={chosen} draft={shown} view={view} onChange={choose} />
      ) : null}
      <Total answer={answer} view={view} />
      <TextField
        name="name"
        label={t.acceptedBy}
        help={t.acceptedByHelp}
        autoComplete="off"
        maxLength={120}
      />
      <TextareaField name="note" label={t.note} optional rows={2} maxLength={2000} />
    </FormDialog>
  )
}

function useAcceptance(view: QuoteView, chosen: string[], onClose: () => void) {
  const t = useMessages(quotes).acceptDialog
  const defaultValues: AcceptQuoteInput = {
    id: view.id,
    version: view.version,
    name: '',
    note: '',
    chosen,
  }
  return useActionForm({
    schema: acceptQuoteInput,
    defaultValues,
    action: input => acceptQuoteAction({ companyId: view.companyId, ...input }),
    onSuccess: ({ number }) => {
      toast.success(t.accepted(number))
      onClose()
    },
  })
}

interface OptionsProps {
  options: readonly DraftLine[]
  chosen: readonly string[]
  draft: Draft
  view: QuoteView
  onChange: (chosen: string[]) => void
}

function Options({ options, chosen, draft, view, onChange }: OptionsProps) {
  const t = useMessages(quotes).acceptDialog
  const id = useId()
  const toggle = (lineId: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, lineId] : chosen.filter(each => each !== lineId))
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1.5 text-sm font-medium max-sm:text-base">{t.chosenOptions}</legend>
      <ul className="border-y sm:max-h-60 sm:overflow-y-auto [&>li+li]:border-t">
        {options.map(line => (
          <li key={line.id} className="flex items-center gap-3 text-sm max-sm:text-base">
            <Checkbox
              id={`${id}-${line.id}`}
              checked={chosen.includes(line.id)}
              onCheckedChange={checked => toggle(line.id, checked === true)}
            />
            <label
              htmlFor={`${id}-${line.id}`}
              className="flex min-h-11 min-w-0 flex-1 items-center justify-between gap-4 py-2 max-sm:min-h-12"
            >
              <span className="line-clamp-2 min-w-0 wrap-anywhere">{titleOf(line)}</span>
              <span className="num shrink-0">{amountOf(line, draft, view)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function titleOf({ description }: DraftLine): string {
  return description.split('\n')[0] ?? ''
}

/** Of the line alone, as the paper shows it. */
function amountOf(line: DraftLine, draft: Draft, { currency, locale }: QuoteView): string {
  const answer = calculateDraft({ ...draft, discount: null, lines: [{ ...line, chosen: true }] })
  const amount = 'error' in answer ? undefined : answer.lines[0]?.amount
  return amount === undefined ? '' : formatMoney(amount, currency, locale)
}

function Total({ answer, view }: { answer: CalculationAnswer; view: QuoteView }) {
  const t = useMessages(quotes).acceptDialog
  const { currency, locale } = view
  return (
    <div role="status">
      {'error' in answer ? (
        <p className="text-sm text-destructive-text">{t.nothingLeftAccept}</p>
      ) : (
        <FiguresList
          rows={[
            { label: t.net, value: formatMoney(answer.tax_exclusive, currency, locale) },
            { label: t.tax, value: formatMoney(answer.tax_total, currency, locale) },
            {
              label: t.total,
              value: formatMoney(answer.payable, currency, locale),
              isStrong: true,
            },
          ]}
        />
      )}
    </div>
  )
}
