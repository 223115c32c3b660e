'use client'

import { ArrowDownIcon, ArrowUpIcon, Trash2Icon } from 'lucide-react'
import type { Dispatch } from 'react'
import { Button } from '@/components/ui/button'
import { Drawer, DrawerContent, DrawerTitle } from '@/components/ui/drawer'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { EditorAction } from './editor-state'
import { FieldProblem } from './field-problem'
import type { LineActions } from './line-actions'
import type { SectionProps } from './line-props'
import { controlId } from './problems'
import { headingControl } from './section-row'

type SectionDrawerProps = SectionProps & {
  dispatch: Dispatch<EditorAction>
  actions: LineActions
  onOpen: (id: string | null) => void
}

/** A section's heading and place, in thumb's reach. */
export function SectionDrawer(props: SectionDrawerProps) {
  const { sectionDrawer: t, sectionRow } = useMessages(editor)
  const { section, number, subtotal, items, problem, actions, onOpen } = props
  const choices = [
    {
      label: t.moveSectionUp(number),
      Icon: ArrowUpIcon,
      isOff: props.isFirst,
      run: () => actions.moveSection(section.id, -1),
    },
    {
      label: t.moveSectionDown(number),
      Icon: ArrowDownIcon,
      isOff: props.isLast,
      run: () => actions.moveSection(section.id, 1),
    },
    {
      label: t.removeSection(number),
      Icon: Trash2Icon,
      isOff: false,
      run: () => {
        onOpen(null)
        actions.remove(section.id)
      },
    },
  ]
  return (
    <Drawer
      open
      onOpenChange={isOpen => onOpen(isOpen ? section.id : null)}
      repositionInputs={false}
      autoFocus
    >
      <DrawerContent aria-describedby={undefined}>
        <div className="flex items-center gap-4 pr-3">
          <DrawerTitle className="flex-1">{t.section(number)}</DrawerTitle>
          <span className="num pt-1 text-lg font-medium">{subtotal}</span>
          <Button variant="ghost" size="md" onClick={() => onOpen(null)}>
            {t.done}
          </Button>
        </div>
        <div className="grid gap-5 px-5 pt-1 pb-5">
          <div className="grid gap-1.5">
            <Label htmlFor={controlId(section.id, 'description')} className="text-base">
              {t.heading}
            </Label>
            <Input {...headingControl(props, sectionRow)} />
            <FieldProblem line={section.id} field="description" sentence={problem} />
            <p className="text-sm text-muted-foreground">{t.linesStayWhen(items)}</p>
          </div>
          <div className="-mx-2 flex justify-around border-t pt-3">
            {choices.map(({ label, Icon, isOff, run }) => (
              <Button
                key={label}
                variant="ghost"
                size="icon"
                aria-label={label}
                title={label}
                disabled={isOff}
                onClick={run}
                className="size-12"
              >
                <Icon className="size-5" strokeWidth={1.6} aria-hidden />
              </Button>
            ))}
          </div>
        </div>
      </DrawerContent>
    </Drawer>
  )
}
