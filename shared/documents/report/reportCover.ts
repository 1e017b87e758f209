/** The first page of a report: calm, with one flower. A text that is blank is left out. */
export interface ReportCover {
  readonly fairName: string;
  /** What it is, such as 年度报告, and of when: largest of all. */
  readonly kind: string;
  readonly period: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}
