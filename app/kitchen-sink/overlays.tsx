'use client'

import { CopyIcon, EllipsisIcon, TrashIcon } from 'lucide-react'
import { useState } from 'react'
import { Shelf } from '@/app/kitchen-sink/shelf'
import { TypedConfirm } from '@/components/shell/typed-confirm'
import { Button } from '@/components/ui/button'
import {
  Drawer,
  DrawerContent,
  DrawerDescription,
  DrawerTitle,
  DrawerTrigger,
} from '@/components/ui/drawer'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import {
  Sheet,
  SheetBody,
  SheetContent,
  SheetDescription,
  SheetFooter,
  SheetHeader,
  SheetTitle,
  SheetTrigger,
} from '@/components/ui/sheet'
import { Tooltip } from '@/components/ui/tooltip'

export function Overlays() {
  return (
    <Shelf title="Typed confirm, sheet, drawer, menu, tooltip">
      <div className="flex flex-wrap gap-2">
        <VoidDialog />
        <Sheet>
          <SheetTrigger asChild>
            <Button size="sm">Sheet</Button>
          </SheetTrigger>
          <SheetContent>
            <SheetHeader>
              <SheetTitle>PCF-2026-0042</SheetTitle>
            </SheetHeader>
            <SheetBody>
              <SheetDescription>Acme Design, brand identity</SheetDescription>
            </SheetBody>
            <SheetFooter>
              <Button variant="primary">Record payment</Button>
            </SheetFooter>
          </SheetContent>
        </Sheet>
        <Drawer>
          <DrawerTrigger asChild>
            <Button size="sm">Drawer</Button>
          </DrawerTrigger>
          <DrawerContent>
            <DrawerTitle>Dimensions</DrawerTitle>
            <DrawerDescription>Width and height in centimetres.</DrawerDescription>
          </DrawerContent>
        </Drawer>
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button size="icon-sm" aria-label="More actions">
              <EllipsisIcon aria-hidden />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent>
            <DropdownMenuItem>
              <CopyIcon strokeWidth={1.6} aria-hidden />
              Duplicate
            </DropdownMenuItem>
            <DropdownMenuSeparator />
            <DropdownMenuItem danger>
              <TrashIcon strokeWidth={1.6} aria-hidden />
              Delete draft
            </DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu>
        <Tooltip content="Only an owner can void an invoice.">
          <Button size="sm" aria-disabled>
            Void invoice
          </Button>
        </Tooltip>
      </div>
    </Shelf>
  )
}

function VoidDialog() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Typed confirm
      </Button>
      <TypedConfirm
        open={open}
        onOpenChange={setOpen}
        title="Void PCF-2026-0038?"
        consequences="A credit note over $4,395.00 is issued. Harbor & Pine keep both documents. This cannot be undone."
        word="PCF-2026-0038"
        confirmLabel="Void invoice"
        onConfirm={() => setOpen(false)}
      />
    </>
  )
}
