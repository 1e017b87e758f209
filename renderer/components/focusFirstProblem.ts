/** Brings the clerk to the first field of the open drawer that is not right yet. */
export function focusFirstProblem(): void {
  document.querySelector<HTMLElement>('.ant-drawer [aria-invalid="true"]')?.focus();
}
