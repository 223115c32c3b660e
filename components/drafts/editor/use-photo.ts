'use client'

import { type Dispatch, useState } from 'react'
import { toast } from 'sonner'
import { mostPhotos } from '@/lib/documents/pictures'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { EditorAction } from './editor-state'
import { focusSoon } from './line-actions'
import type { LineProps } from './line-props'
import { controlId } from './problems'
import { sendPhoto } from './send-photo'

type PhotoOwner = Pick<LineProps, 'line' | 'number' | 'setting'> & {
  dispatch: Dispatch<EditorAction>
}

/** Adds a photo to a line, replaces it, takes it away and puts it back. */
export function usePhoto({ line, number, setting, dispatch }: PhotoOwner) {
  const { usePhoto: t, photoFile } = useMessages(editor)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const place = (photo: typeof line.photo) =>
    dispatch({ type: 'line pictured', line: line.id, photo })
  const add = async (file: Blob | null | undefined) => {
    if (!file || isSending) return
    if (!line.photo && setting.photoCount >= mostPhotos) return setRefusal(t.tooMany(mostPhotos))
    setRefusal(undefined)
    setSending(true)
    const answer = await sendPhoto(setting.companyId, file, photoFile)
    setSending(false)
    if (answer === 'lost') toast.error(t.notSent)
    else if ('refusal' in answer) setRefusal(answer.refusal)
    else place(answer.photo)
  }
  const remove = () => {
    const { photo } = line
    setRefusal(undefined)
    place(null)
    focusSoon(controlId(line.id, 'photo'))
    toast(t.removedPhotoLine(number), {
      action: { label: t.undo, onClick: () => place(photo) },
    })
  }
  return { isSending, refusal, forget: () => setRefusal(undefined), add, remove }
}
