'use client'

import { ChevronRightIcon } from 'lucide-react'
import { type Dispatch, type ReactNode, useState } from 'react'
import { currencyName } from '@/components/form/options'
import { cn } from '@/components/ui/cn'
import { Combobox, type ComboboxOption } from '@/components/ui/combobox'
import { Label } from '@/components/ui/label'
import { Switch } from '@/components/ui/switch'
import { Textarea } from '@/components/ui/textarea'
import type { Company } from '@/lib/companies/model'
import type { Draft } from '@/lib/drafts/model'
import { currencyNames } from '@/lib/messages/en/currencies'
import { drafts } from '@/lib/messages/en/drafts'
import { editor } from '@/lib/messages/en/editor'
import { taxCategoryNames } from '@/lib/messages/en/tax-categories'
import { useMessages } from '@/lib/messages/use-messages'
import { currencies } from '@/lib/money/currencies'
import type { Preset } from '@/lib/presets/model'
import { type EditorAction, wholeDraft } from './editor-state'
import { FieldProblem } from './field-problem'
import type { LineSetting } from './line-props'
import { PresetField } from './preset-field'
import { controlId } from './problems'
import { TaxFields } from './tax-fields'
import { taxWords } from './tax-words'

interface TextsSectionProps {
  draft: Draft
  company: Company
  presets: Preset[]
  /** Its currency and tax mode stay those of the quote. */
  isFromQuote: boolean
  setting: LineSetting
  typed: Readonly<Record<string, string>> | undefined
  problems: Readonly<Record<string, string>> | undefined
  dispatch: Dispatch<EditorAction>
}

/** What is written under the figures, and what is set once. */
export function TextsSection(props: TextsSectionProps) {
  const t = useMessages(editor).textsSection
  const taxes = useMessages(taxCategoryNames)
  const names = useMessages(currencyNames)
  const { kinds } = useMessages(drafts)
  const { draft, isFromQuote, setting, problems, dispatch } = props
  const tax = taxWords(draft.defaultTax, setting.taxLabel, setting.locale, taxes)
  const { noun } = kinds[draft.kind]
  const taxed = draft.taxMode === 'inclusive' ? t.withTax(tax) : t.withoutTax(tax)
  return (
    <section aria-label={t.notesAndSettings} className="py-6 max-sm:py-4">
      <DraftText {...props} field="notes" label={t.noteOnThe(noun)} longest={4000} />
      <div className="mt-4">
        <PresetField {...props} />
        <Fold label={t.tax} summary={taxed} isForced={problems?.taxRate !== undefined}>
          <TaxFields
            line={wholeDraft}
            prefix={t.default}
            noun={noun}
            tax={draft.defaultTax}
            defaultTax={draft.defaultTax}
            taxLabel={setting.taxLabel}
            taxes={setting.taxes}
            typed={props.typed?.taxRate}
            problem={problems?.taxRate}
            currency={draft.currency}
            locale={setting.locale}
            dispatch={dispatch}
          />
          <Help>{t.newLinesFollow}</Help>
          <div className="flex items-center gap-3">
            <Switch
              id="draft-taxMode"
              checked={draft.taxMode === 'inclusive'}
              disabled={isFromQuote}
              onCheckedChange={isOn =>
                dispatch({
                  type: 'fields changed',
                  fields: { taxMode: isOn ? 'inclusive' : 'exclusive' },
                })
              }
            />
            <Label htmlFor="draft-taxMode" className="font-normal max-sm:text-base">
              {t.pricesIncludeTax}
            </Label>
          </div>
          {isFromQuote ? <Help>{t.staysQuoteLike}</Help> : null}
        </Fold>
        <Fold label={t.currency} summary={currencyWords(draft.currency, names)}>
          {isFromQuote ? (
            <Help>{t.madeFromQuote}</Help>
          ) : (
            <Combobox
              id={controlId(wholeDraft, 'currency')}
              aria-label={t.currency}
              label={t.currency}
              value={draft.currency}
              options={currencyChoices(names)}
              onValueChange={currency => dispatch({ type: 'fields changed', fields: { currency } })}
            />
          )}
          <FieldProblem line={wholeDraft} field="currency" sentence={problems?.currency} />
        </Fold>
        <Fold
          label={t.terms}
          summary={draft.terms.trim().split('\n')[0] || t.none}
          isForced={problems?.terms !== undefined}
        >
          <DraftText {...props} field="terms" label={t.terms} longest={8000} />
        </Fold>
      </div>
    </section>
  )
}

function Help({ children }: { children: ReactNode }) {
  return <p className="text-xs text-muted-foreground max-sm:text-sm">{children}</p>
}

function currencyChoices(names: typeof currencyNames): ComboboxOption[] {
  return currencies.map(({ code }) => ({
    value: code,
    label: code,
    detail: currencyName(code, names),
  }))
}

function currencyWords(code: string, names: typeof currencyNames): string {
  const name = currencyName(code, names)
  return name === code ? code : `${code}, ${name}`
}

function DraftText({
  field,
  label,
  longest,
  draft,
  problems,
  dispatch,
}: TextsSectionProps & { field: 'notes' | 'terms'; label: string; longest: number }) {
  const id = controlId(wholeDraft, field)
  const problem = problems?.[field]
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id} className="max-sm:text-base">
        {label}
      </Label>
      <Textarea
        id={id}
        rows={2}
        maxLength={longest}
        className="min-h-14"
        value={draft[field]}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
        onChange={event =>
          dispatch({ type: 'fields changed', fields: { [field]: event.target.value } })
        }
      />
      <FieldProblem line={wholeDraft} field={field} sentence={problem} />
    </div>
  )
}

/** A row that says what is set and opens to change it. */
function Fold({
  label,
  summary,
  isForced = false,
  children,
}: {
  label: string
  summary: string
  /** Opened because something inside needs mending. */
  isForced?: boolean
  children: ReactNode
}) {
  const [isAsked, setAsked] = useState(false)
  const isOpen = isAsked || isForced
  return (
    <div className="border-b last:border-0">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setAsked(!isOpen)}
        className="grid min-h-10 w-full grid-cols-[96px_minmax(0,1fr)_16px] items-center rounded-sm text-left text-sm max-sm:min-h-12 max-sm:text-base"
      >
        <span className="font-medium">{label}</span>
        <span className="truncate text-muted-foreground">{summary}</span>
        <ChevronRightIcon
          className={cn('size-4 text-muted-foreground transition-transform', isOpen && 'rotate-90')}
          strokeWidth={1.6}
          aria-hidden
        />
      </button>
      {isOpen ? <div className="grid gap-3 pt-1 pb-5">{children}</div> : null}
    </div>
  )
}
