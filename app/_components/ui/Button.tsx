import clsx from 'clsx'
import type { ComponentProps } from 'react'

const LOOKS = {
  primary: 'bg-marine text-on-marine hover:bg-marine-strong disabled:bg-sunken disabled:text-ink-3',
  quiet: 'border border-line-strong bg-surface text-ink hover:border-marine hover:text-marine disabled:text-ink-3',
  bare: 'text-marine underline-offset-4 hover:underline',
} as const

/** The class list of a button, for links and triggers that look like one. */
export function buttonClass(look: keyof typeof LOOKS = 'primary'): string {
  return clsx(
    'inline-flex min-h-10 items-center justify-center gap-2 rounded-md text-sm font-medium motion-safe:transition-colors disabled:cursor-not-allowed',
    look !== 'bare' && 'px-4',
    LOOKS[look],
  )
}

type Props = ComponentProps<'button'> & { look?: keyof typeof LOOKS }

export function Button({ look = 'primary', className, type = 'button', ...rest }: Props) {
  return <button type={type} className={clsx(buttonClass(look), className)} {...rest} />
}
