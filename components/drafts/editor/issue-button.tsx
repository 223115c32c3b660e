'use client'

import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'

interface IssueButtonProps {
  /** Such as "Issue invoice". */
  words: string
  permission: { allowed: boolean; reason: string }
  isPending: boolean
  onIssue: () => void
}

/** The one filled button; where it may not be pressed it says why. */
export function IssueButton({ words, permission, isPending, onIssue }: IssueButtonProps) {
  if (permission.allowed)
    return (
      <Button variant="primary" size="lg" pending={isPending} onClick={onIssue}>
        {words}
      </Button>
    )
  return (
    <Tooltip content={permission.reason} side="bottom">
      <Button
        variant="primary"
        size="lg"
        aria-disabled
        aria-description={permission.reason}
        // A tooltip never opens under a finger.
        onClick={() => toast(permission.reason)}
      >
        {words}
      </Button>
    </Tooltip>
  )
}
