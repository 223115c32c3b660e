export const segmentGroup =
  'grid h-9 auto-cols-fr grid-flow-col rounded-[10px] bg-secondary p-[3px] max-sm:h-12'

export const segment =
  'reach flex items-center justify-center gap-1.5 rounded-[7px] px-3 text-sm font-medium whitespace-nowrap text-muted-foreground hover:text-foreground max-sm:text-base data-[state=active]:bg-card data-[state=active]:text-foreground data-[state=active]:shadow-[0_1px_2px_oklch(0_0_0/0.1),0_0_0_1px_var(--border)] data-[state=checked]:bg-card data-[state=checked]:text-foreground data-[state=checked]:shadow-[0_1px_2px_oklch(0_0_0/0.1),0_0_0_1px_var(--border)]'
