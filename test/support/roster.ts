import { utils, write } from '@e965/xlsx';

/* Rosters of invented people, of any length, the same every time. */

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文辉红玉兰建'];

/** A row of a roster. */
export interface RosterRow {
  readonly volunteerNo: string;
  readonly name: string;
  readonly phone: string;
  readonly team: string;
  readonly compound: string;
  readonly kind: string;
  readonly birthDate: string;
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

/** Invented people, no two with the same number or phone. @param from where their numbers begin */
export function inventRoster(count: number, from: number): readonly RosterRow[] {
  return Array.from({ length: count }, (_, index) => {
    const id = from + index;
    return {
      volunteerNo: `R${String(id).padStart(5, '0')}`,
      name: pick(SURNAMES, id) + pick(GIVEN, id * 7 + 3) + pick(GIVEN, id * 13 + Math.floor(id / 30)),
      phone: `139${String(10_000_000 + id)}`,
      team: `第${pick([...'一二三四五六七八九'], id)}志愿队`,
      compound: pick(['康乐苑', '和平里', '迎泽小区', '滨河小区', '桃园'], Math.floor(id / 3)),
      kind: pick(['党员', '楼栋长', '网格员', '居民'], id),
      birthDate: `19${String(40 + (id % 60)).padStart(2, '0')}-0${1 + (id % 9)}-1${id % 10}`,
    };
  });
}

/** The roster as a workbook with a title over a two-row header, as offices keep it. */
export function rosterBytes(rows: readonly RosterRow[]): Uint8Array {
  const grid = [
    ['社区志愿者花名册', null, null, null, null, null, null, null],
    ['序号', '编号', '姓名', '联系方式', '所属', null, '身份', '出生日期'],
    [null, null, null, '手机', '队伍', '小区', null, null],
    ...rows.map((row, index) => [
      index + 1,
      row.volunteerNo,
      row.name,
      Number(row.phone),
      row.team,
      row.compound,
      row.kind,
      row.birthDate,
    ]),
    ['合计', `${rows.length}人`, null, null, null, null, null, null],
  ];
  const sheet = utils.aoa_to_sheet(grid);
  sheet['!merges'] = ['A1:H1', 'A2:A3', 'B2:B3', 'C2:C3', 'E2:F2', 'G2:G3', 'H2:H3'].map((range) =>
    utils.decode_range(range),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '花名册');
  const bytes: unknown = write(book, { type: 'array', bookType: 'xlsx', compression: true });
  if (!(bytes instanceof ArrayBuffer)) throw new Error('No bytes.');
  return new Uint8Array(bytes);
}
