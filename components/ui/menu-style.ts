export const menuSurface =
  'z-50 overflow-y-auto overflow-x-hidden rounded-xl bg-popover p-1 text-popover-foreground shadow-pop outline-none data-[state=open]:animate-pop-in data-[state=closed]:animate-fade-out'

export const menuItem =
  'relative flex min-h-9 w-full cursor-default select-none items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-left text-base outline-none max-sm:min-h-12 max-sm:text-lg data-[highlighted]:bg-hover data-[selected=true]:bg-hover data-[disabled]:pointer-events-none data-[disabled]:opacity-50 data-[disabled=false]:pointer-events-auto data-[disabled=false]:opacity-100 [&_svg]:shrink-0 [&_svg:not([class*=size-])]:size-4 [&_svg:not([class*=text-])]:text-muted-foreground'
