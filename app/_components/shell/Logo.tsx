/** A load line: the mark on a ship's side that says how deep it may lie. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true" className="text-marine">
      <circle cx="16" cy="16" r="9.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <path d="M6.5 16a9.5 9.5 0 0 0 19 0z" fill="currentColor" opacity="0.28" />
      <path d="M2 16h28" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  )
}
