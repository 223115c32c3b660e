'use client'

import { CalendarIcon, CheckIcon } from 'lucide-react'
import { useState } from 'react'
import { Shelf } from '@/app/kitchen-sink/shelf'
import { FieldFrame } from '@/components/form/field-frame'
import { Combobox, type ComboboxOption } from '@/components/ui/combobox'
import { DateInput } from '@/components/ui/date-input'
import { menuItem, menuSurface } from '@/components/ui/menu-style'
import {
  Select,
  SelectContent,
  SelectItem,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'

const clients: ComboboxOption[] = [
  { value: 'a', label: 'Acme Design', detail: 'Dana Whitfield · 30 days · USD' },
  { value: 'b', label: 'Juniper Legal', detail: 'Rosa Whit · 14 days · USD' },
  { value: 'c', label: 'Příkopy Café', detail: 'EUR' },
]

export function Choices() {
  const [client, setClient] = useState('a')
  const [issuedOn, setIssuedOn] = useState('2026-11-20')
  return (
    <Shelf title="Select, combobox, date, menu">
      <div className="grid gap-4">
        <FieldFrame id="ks-terms" label="Terms">
          <Select defaultValue="30">
            <SelectTrigger id="ks-terms">
              <SelectValue />
            </SelectTrigger>
            <SelectContent>
              <SelectItem value="14">14 days</SelectItem>
              <SelectItem value="30">30 days</SelectItem>
              <SelectItem value="60">60 days</SelectItem>
            </SelectContent>
          </Select>
        </FieldFrame>
        <FieldFrame id="ks-client" label="Client">
          <Combobox
            id="ks-client"
            label="Client"
            options={clients}
            value={client}
            onValueChange={setClient}
            onCreate={() => setClient('')}
            createLabel="New client"
          />
        </FieldFrame>
        <FieldFrame id="ks-date" label="Issue date">
          <DateInput id="ks-date" value={issuedOn} onValueChange={setIssuedOn} />
        </FieldFrame>
        <div className={menuSurface} aria-hidden>
          <div className={menuItem}>14 days</div>
          <div className={menuItem} data-highlighted="">
            30 days
            <CheckIcon className="ml-auto text-primary-text" />
          </div>
          <div className={menuItem}>60 days</div>
          <hr className="m-1 border-border" />
          <div className={menuItem}>
            <CalendarIcon strokeWidth={1.6} />
            Choose a date
          </div>
        </div>
      </div>
    </Shelf>
  )
}
