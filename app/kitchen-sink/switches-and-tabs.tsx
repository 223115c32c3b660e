'use client'

import type { Route } from 'next'
import { Shelf } from '@/app/kitchen-sink/shelf'
import { FilterChips } from '@/components/shell/filter-chips'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Checkbox } from '@/components/ui/checkbox'
import { Kbd } from '@/components/ui/kbd'
import { Label } from '@/components/ui/label'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'
import { Switch } from '@/components/ui/switch'
import {
  SegmentedList,
  SegmentedTrigger,
  Tabs,
  TabsContent,
  TabsList,
  TabsTrigger,
} from '@/components/ui/tabs'

const here: Route = '/kitchen-sink'

export function SwitchesAndTabs() {
  return (
    <Shelf title="Tabs, chips, segments, switches">
      <div className="grid gap-4">
        <Tabs defaultValue="details">
          <TabsList aria-label="Parts">
            <TabsTrigger value="details">Details</TabsTrigger>
            <TabsTrigger value="timeline">Timeline</TabsTrigger>
            <TabsTrigger value="versions">
              Versions <span className="num font-normal text-muted-foreground">2</span>
            </TabsTrigger>
          </TabsList>
          {['details', 'timeline', 'versions'].map(part => (
            <TabsContent key={part} value={part} className="sr-only">
              {part}
            </TabsContent>
          ))}
        </Tabs>
        <div className="-mx-8 max-lg:-mx-5">
          <FilterChips
            label="Filter"
            chips={[
              { href: here, label: 'All', count: 1048, current: true },
              { href: here, label: 'Overdue', count: 2, current: false },
              { href: here, label: 'Drafts', current: false },
            ]}
          />
        </div>
        <Tabs defaultValue="edit">
          <SegmentedList aria-label="View">
            <SegmentedTrigger value="edit">Edit</SegmentedTrigger>
            <SegmentedTrigger value="preview">Preview</SegmentedTrigger>
          </SegmentedList>
          <TabsContent value="edit" className="sr-only">
            Edit
          </TabsContent>
          <TabsContent value="preview" className="sr-only">
            Preview
          </TabsContent>
        </Tabs>
        <Ticks />
        <div className="flex flex-wrap items-center gap-2">
          <Kbd>⌘</Kbd>
          <Kbd>K</Kbd>
          <Kbd>esc</Kbd>
          <Avatar name="Maya Lindqvist" />
          <Avatar name="Acme Design" size="lg" />
          <Badge>Neutral</Badge>
          <Badge variant="primary">Owner</Badge>
          <Badge variant="warning">Soon</Badge>
          <Badge variant="outline">EUR</Badge>
        </div>
      </div>
    </Shelf>
  )
}

function Ticks() {
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Label className="flex items-center gap-2 text-base font-normal">
        <Checkbox defaultChecked /> Tax
      </Label>
      <Label className="flex items-center gap-2 text-base font-normal">
        <Checkbox /> Rush
      </Label>
      <RadioGroup defaultValue="usd" aria-label="Currency" className="flex gap-4">
        <Label className="flex items-center gap-2 text-base font-normal">
          <RadioGroupItem value="usd" /> USD
        </Label>
        <Label className="flex items-center gap-2 text-base font-normal">
          <RadioGroupItem value="eur" /> EUR
        </Label>
      </RadioGroup>
      <Switch defaultChecked aria-label="On" />
      <Switch aria-label="Off" />
      <Switch disabled aria-label="Not allowed" />
    </div>
  )
}
