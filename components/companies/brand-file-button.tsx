'use client'

import { useRef } from 'react'
import { Button } from '@/components/ui/button'

interface BrandFileButtonProps {
  label: string
  /** What the system's own dialog offers first; the server looks for itself. */
  accept: string
  pending: boolean
  disabled: boolean
  onChoose: (file: File) => void
}

/** A button that asks for a file. */
export function BrandFileButton({
  label,
  accept,
  pending,
  disabled,
  onChoose,
}: BrandFileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        size="sm"
        pending={pending}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        disabled={disabled}
        className="sr-only"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onChoose(file)
          // The same file once more is a choice too.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
