'use client'

import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'

interface IssueButtonProps {
  permission: { allowed: boolean; reason: string }
  isPending: boolean
  onIssue: () => void
}

/** The one filled button; where it may not be pressed it says why. */
export function IssueButton({ permission, isPending, onIssue }: IssueButtonProps) {
  if (permission.allowed)
    return (
      <Button variant="primary" size="lg" pending={isPending} onClick={onIssue}>
        Issue invoice
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
        Issue invoice
      </Button>
    </Tooltip>
  )
}
