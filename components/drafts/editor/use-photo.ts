'use client'

import { type Dispatch, useState } from 'react'
import { toast } from 'sonner'
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
  const [isSending, setSending] = useState(false)
  const place = (photo: typeof line.photo) =>
    dispatch({ type: 'line pictured', line: line.id, photo })
  const add = async (file: Blob | null | undefined) => {
    if (!file || isSending) return
    setSending(true)
    const answer = await sendPhoto(setting.companyId, file)
    setSending(false)
    if (typeof answer === 'string') return void toast.error(answer)
    place(answer)
  }
  const remove = () => {
    const { photo } = line
    place(null)
    focusSoon(controlId(line.id, 'photo'))
    toast(`Removed the photo of line ${number}`, {
      action: { label: 'Undo', onClick: () => place(photo) },
    })
  }
  return { isSending, add, remove }
}
