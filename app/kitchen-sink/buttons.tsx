import { EllipsisIcon, PlusIcon, XIcon } from 'lucide-react'
import { Shelf } from '@/app/kitchen-sink/shelf'
import { Button } from '@/components/ui/button'

const focused = 'outline-2! outline-ring! outline-offset-2!'

export function Buttons() {
  return (
    <Shelf title="Button" wide>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary">Issue invoice</Button>
        <Button variant="primary" className="bg-primary-hover">
          Hover
        </Button>
        <Button variant="primary" className={focused}>
          Focus
        </Button>
        <Button variant="primary" disabled>
          Disabled
        </Button>
        <Button variant="primary" pending>
          Issuing
        </Button>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button>Save draft</Button>
        <Button className="bg-muted">Hover</Button>
        <Button className={focused}>Focus</Button>
        <Button disabled>Disabled</Button>
        <Button variant="ghost">Ghost</Button>
        <Button variant="ghost" className="bg-hover text-foreground">
          Hover
        </Button>
        <Button variant="danger">Void invoice</Button>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button size="sm">Small</Button>
        <Button size="sm" variant="ghost">
          <PlusIcon strokeWidth={1.6} aria-hidden />
          Add line
        </Button>
        <Button size="icon" aria-label="More">
          <EllipsisIcon aria-hidden />
        </Button>
        <Button size="icon-sm" variant="ghost" aria-label="Remove">
          <XIcon aria-hidden />
        </Button>
        <Button variant="link">Text link</Button>
        <Button size="lg">Side column</Button>
        <Button size="xl" variant="primary">
          Phone, 48
        </Button>
      </div>
    </Shelf>
  )
}
