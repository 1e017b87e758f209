/** When somebody can help, as people say it. */
export const availability = {
  usual: '平时可以',
  onlyWhenAsked: '人手不够时再请',
  month: (p: { month: number }) => String(p.month),
  monthSpan: (p: { from: number; to: number }) => `${p.from}–${p.to}`,
  notInMonths: (p: { months: string }) => `${p.months} 月不行`,
  notOnDates: (p: { dates: string }) => `${p.dates}不行`,
  firstSlotOnly: '只上第一段',
  slotsPerFair: (p: { slots: number }) => `一场最多 ${p.slots} 段`,
  fairsPerYear: (p: { fairs: number }) => `一年最多 ${p.fairs} 次`,
  needsRest: '两段之间要歇一小时',
  listSeparator: '、',
  partSeparator: '；',
};
