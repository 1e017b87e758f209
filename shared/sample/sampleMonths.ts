/** What the twelve fairs of 2025 were about and how busy they were (1 = an ordinary month). */
export interface SampleMonth {
  readonly theme: string;
  readonly busy: number;
  readonly weatherPlan: string;
}

const COLD = '大风或降雪时移到党群服务中心一楼';
const MILD = '小雨照常，撑开遮阳棚；大雨移到党群服务中心一楼';
const HOT = '高温备绿豆汤与藿香正气水；暴雨预警时延期';

export const SAMPLE_MONTHS: readonly SampleMonth[] = [
  { theme: '温暖迎春 邻里送福', busy: 0.9, weatherPlan: COLD },
  { theme: '新春开集 平安同行', busy: 0.72, weatherPlan: COLD },
  { theme: '学雷锋 志愿暖邻里', busy: 1.2, weatherPlan: MILD },
  { theme: '春日护眼 健康同行', busy: 1, weatherPlan: MILD },
  { theme: '五月家庭日 亲子乐集市', busy: 1.05, weatherPlan: MILD },
  { theme: '党员先锋 服务在身边', busy: 1.02, weatherPlan: HOT },
  { theme: '夏送清凉 安全度汛', busy: 0.8, weatherPlan: HOT },
  { theme: '缤纷暑假 反诈同行', busy: 0.84, weatherPlan: HOT },
  { theme: '迎中秋 话团圆', busy: 1.1, weatherPlan: MILD },
  { theme: '金秋敬老 情满重阳', busy: 1.22, weatherPlan: MILD },
  { theme: '消防宣传 平安过冬', busy: 0.98, weatherPlan: COLD },
  { theme: '宪法宣传 温暖收官', busy: 1, weatherPlan: COLD },
];

/** The July fair was put off by six days. */
export const SAMPLE_POSTPONEMENT = {
  month: 7,
  date: '2025-07-26',
  reason: '20 日发布暴雨橙色预警，为确保居民安全顺延至 26 日',
} as const;
