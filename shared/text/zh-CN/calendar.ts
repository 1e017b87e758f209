export const calendar = {
  weekdays: {
    1: '周一',
    2: '周二',
    3: '周三',
    4: '周四',
    5: '周五',
    6: '周六',
    7: '周日',
  },
  date: (p: { year: number; month: number; day: number }) => `${p.month}月${p.day}日`,
  fullDate: (p: { year: number; month: number; day: number }) => `${p.year}年${p.month}月${p.day}日`,
  month: (p: { month: number }) => `${p.month}月`,
  yearMonth: (p: { year: number; month: number }) => `${p.year}年${p.month}月`,
  /** Where there is little room. */
  shortYearMonth: (p: { year: number; month: number }) => `${p.year}年${p.month}月`,
  period: (p: { from: string; to: string }) => `${p.from}至${p.to}`,
  /** Whole months of one year, 1…12. */
  monthsOfYear: (p: { year: number; from: number; to: number }) => `${p.year}年${p.from}月至${p.to}月`,
  year: (p: { year: number }) => `${p.year}年`,
  publicHoliday: (p: { name: string }) => `${p.name}假期`,
  makeupWorkday: (p: { name: string }) => `${p.name}调休上班`,
  withLabel: (p: { date: string; weekday: string; label: string }) => `${p.date} ${p.weekday}（${p.label}）`,
  plain: (p: { date: string; weekday: string }) => `${p.date} ${p.weekday}`,
  lunar: (p: { lunar: string }) => `农历${p.lunar}`,
  notPublished: (p: { year: number }) => `${p.year} 年的放假安排尚未收录，假期标注可能不全，可以手工填写。`,
};
