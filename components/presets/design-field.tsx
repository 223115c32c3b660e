'use client'

import { useField } from '@/components/form/use-field'
import { type TemplateName, templateNames } from '@/lib/documents/model'
import { presetTexts } from '@/lib/messages/en/presets'
import { useMessages } from '@/lib/messages/use-messages'
import { DesignPicture } from './design-picture'

/** The designs as pictures to choose from. */
export function DesignField({ name, disabled }: { name: string; disabled: boolean }) {
  const t = useMessages(presetTexts).designField
  const { id, field } = useField({ name, disabled })
  return (
    <fieldset disabled={disabled} className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium max-sm:text-base">{t.design}</legend>
      <div className="grid grid-cols-3 gap-3 max-sm:gap-2">
        {templateNames.map(template => (
          <DesignCard
            key={template}
            template={template}
            name={id}
            isChosen={field.value === template}
            onChoose={() => field.onChange(template)}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface DesignCardProps {
  template: TemplateName
  name: string
  isChosen: boolean
  onChoose: () => void
}

function DesignCard({ template, name, isChosen, onChoose }: DesignCardProps) {
  const words = useMessages(presetTexts).designs[template]
  return (
    <label className="relative grid cursor-pointer content-start justify-items-center gap-1 rounded-lg bg-desk px-2 pt-4 pb-3 text-center shadow-[inset_0_0_0_1px_var(--border)] has-checked:shadow-[inset_0_0_0_2px_var(--primary)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring has-disabled:cursor-not-allowed">
      <input
        type="radio"
        name={name}
        value={template}
        aria-label={words.name}
        aria-describedby={`${name}-${template}`}
        checked={isChosen}
        onChange={onChoose}
        className="absolute inset-0 size-full cursor-pointer opacity-0 disabled:cursor-not-allowed"
      />
      <DesignPicture template={template} className="mb-2 w-full max-w-[84px]" />
      <span className="text-sm font-medium max-sm:text-base">{words.name}</span>
      <span id={`${name}-${template}`} className="text-xs text-muted-foreground">
        {words.text}
      </span>
    </label>
  )
}
