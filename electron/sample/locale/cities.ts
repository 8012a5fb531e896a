/** Places the sample's companies and parcels come from. */
export interface City {
  readonly name: string;
  /** Province or country, as the bank keeps a region. */
  readonly region: string;
  /** Six-digit administrative division of the registration office (China only, else empty). */
  readonly code: string;
}

const chinese: ReadonlyArray<readonly [name: string, region: string, code: string]> = [
  ['苏州', '江苏省苏州市', '320500'],
  ['无锡', '江苏省无锡市', '320200'],
  ['常州', '江苏省常州市', '320400'],
  ['南通', '江苏省南通市', '320600'],
  ['杭州', '浙江省杭州市', '330100'],
  ['宁波', '浙江省宁波市', '330200'],
  ['温州', '浙江省温州市', '330300'],
  ['嘉兴', '浙江省嘉兴市', '330400'],
  ['绍兴', '浙江省绍兴市', '330600'],
  ['金华', '浙江省金华市', '330700'],
  ['台州', '浙江省台州市', '331000'],
  ['上海', '上海市', '310115'],
  ['广州', '广东省广州市', '440100'],
  ['深圳', '广东省深圳市', '440300'],
  ['佛山', '广东省佛山市', '440600'],
  ['东莞', '广东省东莞市', '441900'],
  ['中山', '广东省中山市', '442000'],
  ['青岛', '山东省青岛市', '370200'],
  ['潍坊', '山东省潍坊市', '370700'],
  ['郑州', '河南省郑州市', '410100'],
  ['武汉', '湖北省武汉市', '420100'],
  ['长沙', '湖南省长沙市', '430100'],
  ['成都', '四川省成都市', '510100'],
  ['重庆', '重庆市', '500112'],
  ['西安', '陕西省西安市', '610100'],
  ['合肥', '安徽省合肥市', '340100'],
  ['厦门', '福建省厦门市', '350200'],
  ['泉州', '福建省泉州市', '350500'],
  ['天津', '天津市', '120100'],
  ['北京', '北京市', '110108'],
  ['南昌', '江西省南昌市', '360100'],
  ['昆明', '云南省昆明市', '530100'],
  ['沈阳', '辽宁省沈阳市', '210100'],
  ['大连', '辽宁省大连市', '210200'],
];

export const CHINESE_CITIES: readonly City[] = chinese.map(([name, region, code]) => ({ name, region, code }));

const european: ReadonlyArray<readonly [name: string, region: string]> = [
  ['Stuttgart', 'Baden-Württemberg, Germany'],
  ['Nürnberg', 'Bayern, Germany'],
  ['Düsseldorf', 'Nordrhein-Westfalen, Germany'],
  ['Leipzig', 'Sachsen, Germany'],
  ['Hamburg', 'Hamburg, Germany'],
  ['Kassel', 'Hessen, Germany'],
];

export const EUROPEAN_CITIES: readonly City[] = european.map(([name, region]) => ({ name, region, code: '' }));

const british: ReadonlyArray<readonly [name: string, region: string]> = [
  ['Leeds', 'Yorkshire, United Kingdom'],
  ['Bristol', 'South West England, United Kingdom'],
  ['Coventry', 'West Midlands, United Kingdom'],
  ['Norwich', 'East of England, United Kingdom'],
];

export const BRITISH_CITIES: readonly City[] = british.map(([name, region]) => ({ name, region, code: '' }));
