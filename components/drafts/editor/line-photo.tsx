'use client'

import { ImagePlusIcon } from 'lucide-react'
import { type Dispatch, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Label } from '@/components/ui/label'
import type { Picture } from '@/lib/documents/model'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { EditorAction } from './editor-state'
import { FieldProblem } from './field-problem'
import type { LineProps } from './line-props'
import { controlId } from './problems'
import { usePhoto } from './use-photo'

/** The photo of a line: added from a file or the camera, replaced, taken away. */
export function LinePhoto(props: LineProps & { dispatch: Dispatch<EditorAction> }) {
  const t = useMessages(editor).linePhoto
  const { line, number, setting } = props
  const { isSending, refusal, add, remove } = usePhoto(props)
  const file = useRef<HTMLInputElement>(null)
  const id = controlId(line.id, 'photo')
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id} className="max-sm:text-base">
        {t.photo}
      </Label>
      <input
        ref={file}
        type="file"
        accept="image/*"
        aria-label={t.linePhotoFile(number)}
        hidden
        onChange={event => {
          void add(event.target.files?.[0])
          // The same file can be chosen again after it was refused or removed.
          event.target.value = ''
        }}
      />
      <div className="flex items-center gap-2">
        {line.photo ? <PhotoThumb photo={line.photo} className="mr-1 size-14" /> : null}
        <Button
          id={id}
          pending={isSending}
          aria-describedby={refusal ? `${id}-error` : undefined}
          aria-label={line.photo ? t.replacePhotoOf(number) : t.addPhotoOf(number)}
          onClick={() => file.current?.click()}
        >
          <ImagePlusIcon strokeWidth={1.6} aria-hidden />
          {line.photo ? t.replace : t.addPhoto}
        </Button>
        {line.photo ? (
          <Button variant="ghost" aria-label={t.removePhotoOfLine(number)} onClick={remove}>
            {t.remove}
          </Button>
        ) : null}
      </div>
      <div role="alert" className="empty:hidden">
        <FieldProblem line={line.id} field="photo" sentence={refusal} />
      </div>
      {line.photo && !setting.showsPhotos ? (
        <p className="text-xs text-muted-foreground max-sm:text-sm">{t.templateDocumentShows}</p>
      ) : null}
    </div>
  )
}

/** A photo as small as it may be to be known again. */
export function PhotoThumb({ photo, className }: { photo: Picture; className?: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: photos are content-addressed and already small.
    <img
      src={`/api/assets/${photo.sha256}`}
      alt=""
      width={photo.width}
      height={photo.height}
      className={cn('shrink-0 rounded-sm object-contain object-left', className)}
    />
  )
}
