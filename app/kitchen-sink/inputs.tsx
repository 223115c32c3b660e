import { LockIcon } from 'lucide-react'
import { Shelf } from '@/app/kitchen-sink/shelf'
import { FieldFrame } from '@/components/form/field-frame'
import { Input, InputWithAffixes } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'

const focused = 'shadow-[inset_0_0_0_1.5px_var(--ring),0_0_0_3px_var(--ring-halo)]!'

export function Inputs() {
  return (
    <Shelf title="Input">
      <div className="grid gap-4">
        <FieldFrame id="ks-normal" label="Normal">
          <Input id="ks-normal" defaultValue="PO 7741" />
        </FieldFrame>
        <FieldFrame id="ks-placeholder" label="Placeholder" optional>
          <Input id="ks-placeholder" placeholder="Reference" />
        </FieldFrame>
        <FieldFrame id="ks-focus" label="Focus">
          <Input id="ks-focus" defaultValue="Acme Design" className={focused} />
        </FieldFrame>
        <FieldFrame
          id="ks-error"
          label="Error"
          error="The discount is larger than the line. Enter at most 120.00."
        >
          <InputWithAffixes
            id="ks-error"
            leading="$"
            defaultValue="180.00"
            inputMode="decimal"
            inputClassName="num"
            aria-invalid
            aria-describedby="ks-error-error"
          />
        </FieldFrame>
        <FieldFrame id="ks-disabled" label="Disabled" help="Given when the invoice is issued.">
          <InputWithAffixes
            id="ks-disabled"
            disabled
            defaultValue="PCF-2026-0042"
            aria-describedby="ks-disabled-help"
            trailing={<LockIcon strokeWidth={1.6} aria-hidden />}
          />
        </FieldFrame>
        <FieldFrame id="ks-area" label="Note on the invoice">
          <Textarea
            id="ks-area"
            rows={2}
            defaultValue="Please pay by bank transfer and quote the invoice number. Thank you for working with us."
          />
        </FieldFrame>
      </div>
    </Shelf>
  )
}
