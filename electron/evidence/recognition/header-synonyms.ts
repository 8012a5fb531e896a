/** Column headers people use for the fields of the record sets: English, Chinese, and what banks of other languages print. */
import { AUXILIARY_FIELDS, RECORD_SET_NAMES, RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import { normaliseLabel, withoutAccents } from './normalise.ts';

/** Field → headers, separated by a bar. */
type Synonyms = Readonly<Record<string, string>>;

const PERIOD =
  'month|tax period|billing period|reporting period|year month|所属期|税款所属期|所属期间|期间|月份|账期|年月|费款所属期';
const CURRENCY = 'ccy|curr|currency code|币种|货币|币别';

const HEADER_SYNONYMS: { readonly [S in RecordSetName]: Synonyms } = {
  statement_line: {
    period_start: 'start|from|period from|start date|期初日期|开始日期',
    period_end:
      'period|year|end|as of|period to|end date|reporting date|balance sheet date|fiscal year|年度|报告期|截止日期|期末日期|年份',
    kind: 'statement kind|statement type|audit status|basis|报表类型|审计情况',
    code: 'line|line item|item|account|description|caption|statement item|particulars|statement code|项目|科目|报表项目|资产|负债和所有者权益|负债及所有者权益',
    amount: 'value|balance|amt|金额|数值|期末余额|本期金额',
    currency: CURRENCY,
  },
  bank_transaction: {
    account:
      'account number|account no|acct|acct no|iban|own account|bank account|our account|账号|帐号|账户|卡号|本方账号|本方帐号|本方账户|账户号|我方账号|借记卡号|交易账号|户名账号|查询账号|auftragskonto|iban auftragskonto|iban kontoinhaber|kontoinhaber iban|konto|kontonummer|rekening|rekeningnummer|iban bban|numéro de compte|n compte|compte|cuenta|número de cuenta|conto|rachunek|konto własne',
    booking_date:
      'date|transaction date|posting date|posted|post date|txn date|booked|entry date|trans date|date posted|booking day|completed date|completion time|completed on|started date|initiated on|交易日期|记账日期|入账日期|日期|交易时间|记账日|交易日|记帐日期|付款时间|支付时间|交易付款时间|交易创建时间|创建时间|完成时间|到账时间|交易日期时间|会计日期|发生日期|buchungstag|buchungsdatum|datum|boekdatum|boekingsdatum|transactiedatum|datum transactie|date opération|date de l opération|date d opération|date de comptabilisation|date comptable|fecha|fecha operación|fecha de operación|fecha contable|fecha movimiento|data|data contabile|data operazione|data operacji|data księgowania|data mov|data do movimento|datum zaúčtování|dato|bokføringsdato|bokföringsdag|bokföringsdatum|transaktionsdag|kirjauspäivä',
    value_date:
      'value|value dt|effective date|value day|起息日|起息日期|生效日期|valuta|valutadatum|wert|wertstellung|wertstellungsdatum|rentedatum|date valeur|date de valeur|fecha valor|data valuta|data waluty|data valor|rentedato|valutadag|valutadato|arvopäivä',
    amount:
      'transaction amount|amt|amount signed|txn amount|signed amount|net amount|金额|交易金额|发生额|记账金额|入账金额|交易发生额|betrag|umsatz|buchungsbetrag|bedrag|transactiebedrag|montant|montant de l opération|importe|importo|kwota|kwota operacji|montante|valor|částka|beløb|belopp|beløp|määrä|net|gross',
    debit:
      'debit amount|withdrawal|withdrawals|withdrawal amt|withdrawal amount|withdrawn|amount debited|paid out|money out|out|payments|dr|debits|outflow|借方|借方金额|借方发生额|借方发生额支取|借方发生额支出|借方交易金额|借方记账金额|借发生额|支出|支出金额|转出金额|付款金额|支取金额|借|取出金额|支出元|记账金额支出|交易金额支出|soll|soll betrag|belastung|ausgang|debet|af|uitgaven|débit|débit euros|montant débit|débits|debe|cargo|cargos|adeudos|dare|addebiti|uscite|obciążenia|obciążenie|débito|débitos|výdaje',
    credit:
      'credit amount|deposit|deposits|deposit amt|deposit amount|amount credited|paid in|money in|in|receipts|cr|credits|inflow|贷方|贷方金额|贷方发生额|贷方发生额收入|贷方发生额存入|贷方交易金额|贷方记账金额|贷发生额|收入|收入金额|转入金额|收款金额|存入金额|贷|收入元|记账金额收入|交易金额收入|haben|haben betrag|gutschrift|eingang|bij|inkomsten|crédit|crédit euros|montant crédit|crédits|haber|abono|abonos|avere|accrediti|entrate|uznania|uznanie|crédito|créditos|příjmy',
    side: 'debit credit|dr cr|d c|c d|cr dr|debit credit indicator|debit credit mark|credit debit|credit debit indicator|sign|direction|in out|balance impact|借贷|借贷标志|借贷标识|借贷方向|借贷类型|收支|收支方向|收支类型|收支标志|收付标志|收付方向|存取标志|资金流向|来往账标志|soll haben|s h|umsatzart soll haben|kennzeichen|af bij|bij af|sens|sens opération|debe haber|cargo abono|wn ma|strona',
    currency: `${CURRENCY}|交易币种|记账币种|货币种类|交易货币|währung|munt|muntsoort|valuta code|devise|divisa|moneda|waluta|moeda|měna`,
    counterparty_name:
      'counterparty|counterparty name|payee payer|payer payee|name|other party|counter party|merchant|merchant name|对方户名|对方名称|对方单位|对方单位名称|对方账户名称|对方账户名|对方帐户名|对方帐户名称|对方账户户名|对方账号名称|对方客户名称|对方姓名|对方户名名称|交易对手|交易对手名称|交易对手户名|交易对手姓名|交易对方|交易对方名称|交易对方户名|对手方|对手名称|对手户名|对手方名称|收付方名称|收付款方名称|收付款人名称|收付款人|往来单位|往来户名|对方|begünstigter auftraggeber|begünstigter zahlungspflichtiger|auftraggeber begünstigter|auftraggeber empfänger|empfänger auftraggeber|zahlungsempfänger zahlungspflichtiger|name zahlungsbeteiligter|zahlungsbeteiligter|begünstigter|empfänger|gegenpartei|beteiligter|naam omschrijving|naam|naam tegenpartij|tegenpartij|naam tegenrekening|nom contrepartie|contrepartie|nom de la contrepartie|tiers|nom du tiers|bénéficiaire|nombre contrapartida|contrapartida|beneficiario|ordenante beneficiario|beneficiario ordenante|controparte|kontrahent|nazwa kontrahenta|nadawca odbiorca|odbiorca nadawca|název protiúčtu|contraparte|destinatário|namn|navn|nimi',
    counterparty_account:
      'counterparty iban|counterparty account number|payee account|beneficiary account|counter account|other account|对方账号|对方帐号|对方账户|对方帐户|对方卡号账号|对方账号卡号|对方卡号|对方银行账号|对手账号|对手帐号|对手账户|交易对手账号|交易对手账户|交易对方账号|收付方账号|收付方帐号|收付款方账号|收付款人账号|往来账号|gegenkonto|gegenkonto iban|iban zahlungsbeteiligter|konto zahlungsempfänger|kontonummer iban|tegenrekening|tegenrekening iban bban|iban tegenpartij|compte contrepartie|compte de la contrepartie|iban contrepartie|cuenta contrapartida|cuenta beneficiario|rachunek kontrahenta|numer rachunku kontrahenta|nr rachunku kontrahenta|protiúčet|číslo protiúčtu',
    counterparty:
      '对手信息|交易对手信息|对方信息|对方账号与户名|对方户名与账号|对方账户信息|对方户名账号|对方账号户名|counterparty details|counterparty information',
    payer_name:
      'payer|付款人名称|付款人|付款方|付款方名称|付款人户名|付款方户名|付款单位|auftraggeber|avsändare|afsender|maksaja|zahlungspflichtiger|zahlungspflichtige r|ordering party|remitter|sender|nadawca',
    payer_account: 'payer account|debit account no|付款人账号|付款方账号|付款账号|付款人帐号',
    payee_name:
      'payee|beneficiary|收款人名称|收款人|收款方|收款方名称|收款人户名|收款方户名|收款单位|zahlungsempfänger|zahlungsempfänger in|recipient|mottagare|mottaker|modtager|saaja|odbiorca',
    payee_account: 'payee account number|收款人账号|收款方账号|收款账号|收款人帐号',
    remittance:
      'description|details|narrative|narration|memo|transaction details|transaction description|particulars|remittance information|摘要|交易摘要|摘要说明|verwendungszweck|buchungstext verwendungszweck|mededelingen|omschrijving|omschrijving 1|libellé|libellé opération|libellé de l opération|concepto|descripción|descrizione|causale|tytuł|tytuł operacji|opis operacji|opis|descrição|zpráva pro příjemce|说明|交易说明|事由|商品|商品说明|商品名称|text|buchungstext|texte|texto|testo|tekst|rubrik|beskrivelse|beskrivning|selite|viesti|purpose|remarks|reference|payment reference',
    purpose:
      '用途|附言|交易附言|客户附言|交易用途|付款用途|资金用途|交易地点附言|payment purpose|communication|mededeling|kundenreferenz|customer reference|observaciones',
    note: '备注|附注|交易备注|留言|业务摘要|notes|note|additional information|extra information',
    state: 'status|transaction status|payment status|交易状态|状态|当前状态|statut|estado|stav',
    balance_after:
      'balance|running balance|closing balance|account balance|balance after|ledger balance|余额|账户余额|本次余额|交易后余额|当前余额|联机余额|账面余额|可用余额|结余|账户结余|saldo|saldo nach buchung|kontostand|saldo na mutatie|saldo na trn|saldo na boeking|solde|solde après opération|saldo disponible|saldo contable|eindsaldo|saldo po operacji|saldo contabilistico|zůstatek',
  },
  account_balance: {
    account: 'account number|account no|iban|账号|账户',
    date: 'balance date|as of|余额日期|日期',
    balance: 'account balance|余额|账户余额',
    currency: CURRENCY,
  },
  invoice: {
    number:
      'invoice number|invoice no|invoice|invoice id|inv no|document number|document no|发票号码|发票号|票号|发票编号|rechnungsnummer|rechnungsnr|rechnung nr|belegnummer|factuurnummer|factuurnr|numéro de facture|n facture|facture n|número de factura|nº factura|factura|numero fattura|numer faktury',
    digital_number: '数电发票号码|数电票号码|数电发票号|数电号码|全电发票号码|全电票号码|电子发票号码|全电发票号',
    is_positive: '是否正数发票|正数发票|是否正数',
    issue_date:
      'date|invoice date|issued|issued on|date issued|document date|开票日期|日期|开具日期|开票时间|rechnungsdatum|belegdatum|factuurdatum|date de facture|date facture|fecha factura|fecha de factura|fecha de emisión|data fattura|data wystawienia',
    due_date:
      'due|due on|payment due|payable by|到期日|付款到期日|应付日期|fällig am|fälligkeit|fälligkeitsdatum|vervaldatum|échéance|date d échéance|vencimiento|fecha de vencimiento|scadenza|termin płatności',
    direction: 'type|invoice type|sale purchase|sales purchase|方向|进销|进销项|进销类型|发票来源',
    counterparty_id:
      'customer id|supplier id|vat number|vat no|tax id|counterparty tax id|customer tax id|supplier tax id|customer vat number|supplier vat number|customer no|supplier no|税号|对方税号|纳税人识别号|客户税号|供应商税号',
    counterparty_name:
      'counterparty|customer|customer name|supplier|supplier name|vendor|vendor name|party|name|client|client name|对方名称|客户|客户名称|供应商|供应商名称|单位名称|kunde|kundenname|lieferant|lieferantenname|debitor|kreditor|klant|klantnaam|leverancier|nom du client|fournisseur|cliente|nombre cliente|proveedor|fornitore|kontrahent|nabywca',
    seller_name:
      'seller|seller name|销方名称|销售方名称|销货单位|销售方|销方|销货方名称|销货单位名称|销售方企业名称|开票方名称',
    seller_id:
      'seller tax id|seller id|销方纳税人识别号|销售方识别号码|销货方识别号|销货方税号|销方统一社会信用代码|销方识别号|销方税号|销售方识别号|销售方税号|销售方纳税人识别号',
    buyer_name:
      'buyer|buyer name|purchaser|bill to|购方名称|购买方名称|购货单位|购买方|购方|购货方名称|购方企业名称|购货单位名称|受票方名称|购买方企业名称',
    buyer_id:
      'buyer tax id|buyer id|购方纳税人识别号|购货方识别号|购货方税号|购方统一社会信用代码|购方识别号|购方税号|购买方识别号|购买方税号|购买方纳税人识别号',
    net: 'net amount|amount net|amount excl tax|amount excluding tax|subtotal|net total|excl vat|taxable amount|不含税金额|金额|未税金额|合计金额|netto|nettobetrag|netto betrag|bedrag excl btw|exclusief btw|montant ht|total ht|base imponible|imponibile',
    tax: 'tax amount|vat|vat amount|output tax|input tax|税额|增值税|合计税额|mwst|ust|umsatzsteuer|mehrwertsteuer|steuerbetrag|btw|btw bedrag|tva|montant tva|iva|cuota iva|imposta',
    gross:
      'gross amount|total|total amount|invoice total|amount incl tax|amount including tax|incl vat|grand total|invoice amount|amount|价税合计|含税金额|合计|总金额|brutto|bruttobetrag|gesamtbetrag|rechnungsbetrag|bedrag incl btw|inclusief btw|totaalbedrag|montant ttc|total ttc|importe total|total factura|totale fattura|kwota brutto',
    currency: CURRENCY,
    status: 'invoice status|state|发票状态|状态',
    references:
      'reference|order number|order no|po number|purchase order|refs|references|original invoice|备注|关联单号|订单号|合同号',
  },
  order: {
    order_id: 'order|order number|order no|id|sales order|订单号|订单编号|订单',
    placed_at:
      'date|order date|placed|placed on|created|created at|ordered on|order time|下单时间|下单日期|订单日期|创建时间|日期',
    customer_id:
      'customer|customer number|customer no|buyer|buyer id|client|client id|customer name|user id|客户|客户编号|客户id|买家|买家id|买家账号|会员id',
    gross: 'amount|total|order amount|order total|gross amount|order value|total amount|金额|订单金额|实付金额|总金额',
    refunded: 'refund|refund amount|amount refunded|refunds|退款|退款金额|已退款',
    channel: 'sales channel|platform|shop|store|source|渠道|平台|店铺|来源',
    currency: CURRENCY,
  },
  shipment: {
    waybill:
      'waybill number|waybill no|tracking number|tracking no|consignment|consignment no|shipment|shipment id|bill of lading|awb|运单号|运单|运单编号|快递单号|物流单号',
    shipped_on:
      'shipped|ship date|shipping date|dispatch date|dispatched|pickup date|date|发货日期|发运日期|揽收日期|发货时间|日期',
    promised_on:
      'promised|promised date|eta|due|promised delivery|expected delivery|expected on|requested date|承诺送达|预计到达|预计送达日期|要求到货日期|承诺日期',
    delivered_on:
      'delivered|delivery date|arrival date|received|pod date|actual delivery|签收日期|送达日期|到货日期|签收时间',
    counterparty:
      'consignee|customer|receiver|recipient|ship to|consignee name|customer name|收货人|收货单位|收件人|客户|收货方|客户名称',
    origin: 'from|ship from|origin city|departure|始发地|发货地|起运地|始发站',
    destination: 'to|destination city|ship to city|arrival|目的地|收货地|到达地|目的站',
    quantity: 'qty|pieces|units|packages|pcs|数量|件数',
    weight_kg: 'weight|kg|gross weight|weight in kg|chargeable weight|重量|重量kg|毛重|计费重量',
    declared_value: 'value|goods value|cargo value|declared|insured value|申报价值|货值|声明价值|保价金额',
    invoice_number: 'invoice|invoice no|invoice ref|发票号|发票号码|对应发票',
    currency: CURRENCY,
  },
  vat_return: {
    period: PERIOD,
    taxable_sales:
      'taxable turnover|sales|net sales|taxable supplies|turnover|sales excluding tax|销售额|应税销售额|计税销售额|按适用税率计税销售额',
    output_tax: 'output vat|vat on sales|销项税额|销项税',
    input_tax: 'input vat|vat on purchases|进项税额|进项税',
    paid: 'tax paid|vat paid|paid amount|net vat|amount paid|实缴税额|已缴税额|本期已缴税额|实际缴纳',
    filed_on: 'filed|filing date|submitted|submission date|date filed|申报日期|报税日期',
    due_on: 'due|due date|deadline|filing deadline|申报期限|截止日期|申报截止日',
    currency: CURRENCY,
  },
  utility_bill: {
    period: PERIOD,
    kind: 'utility|type|utility type|service|bill type|类型|种类|费用类型|缴费类型',
    quantity: 'consumption|usage|kwh|units|volume|m3|consumption kwh|用量|用电量|用水量|用气量|电量|数量',
    amount: 'charge|charges|cost|bill amount|total|amount due|bill|金额|费用|电费|水费|燃气费|应缴金额',
    currency: CURRENCY,
  },
  payroll: {
    period: PERIOD,
    headcount:
      'employees|number of employees|staff|persons|insured persons|staff count|人数|员工人数|职工人数|参保人数|发放人数',
    gross_pay: 'gross wages|wages|gross salary|salaries|payroll|total gross|gross|应发工资|工资总额|应发合计|薪酬总额',
    social_insurance_paid:
      'social insurance|social security|social security paid|contributions|employer contributions|社保|社保缴纳|社会保险|社保缴费金额|实缴社保',
    currency: CURRENCY,
  },
  licence: {
    kind: 'licence|license|type|licence type|license type|certificate|certificate type|permit|name|certificate name|证照类型|证照名称|证书名称|许可证|证件类型|资质名称',
    number:
      'licence number|license number|licence no|license no|certificate number|certificate no|permit number|no|证书编号|证照编号|许可证号|编号|证件号码',
    issuer: 'issued by|authority|issuing authority|发证机关|发证机构|颁发机构',
    valid_from: 'issued|issue date|from|start|effective|effective date|start date|发证日期|生效日期|有效期起|有效期自',
    valid_to:
      'expires|expiry|expiry date|expiration date|valid until|to|end date|expires on|有效期至|到期日期|有效期止|失效日期',
    scope: 'business scope|covers|activity|activities|经营范围|许可范围|范围',
    status: 'state|状态|证照状态',
  },
  party: {
    id: 'party|party id|number|no|编号|主体编号|当事人编号',
    name: 'party name|full name|legal name|company name|名称|姓名|主体名称|姓名名称',
    kind: 'type|party type|entity type|类型|主体类型|类别',
    identifiers:
      'identifier|registration number|registration id|id number|national id|identity number|证件号码|统一社会信用代码|身份证号|识别号',
  },
  relation: {
    from: 'from party|party|source|owner|shareholder|from id|甲方|主体|股东|起点|关系人',
    to: 'to party|related party|target|owned|company|to id|乙方|关联方|被投资企业|终点',
    kind: 'relation|relationship|type|relation type|关系|关系类型|类型',
    share:
      'shareholding|ownership|stake|percentage|percent|%|share %|ownership %|shareholding %|持股比例|比例|股权比例|出资比例|持股比例%',
    since: 'from date|start|start date|effective date|起始日期|自|开始日期',
  },
  credit_facility: {
    lender:
      'bank|creditor|institution|lender name|financial institution|贷款机构|贷款银行|授信机构|债权人|银行|金融机构',
    type: 'facility|facility type|loan type|product|kind|业务种类|贷款类型|授信类型|业务类型|品种',
    limit:
      'credit limit|facility amount|facility limit|amount|granted|original amount|committed|授信额度|额度|贷款金额|合同金额',
    balance: 'outstanding|outstanding balance|drawn|amount outstanding|current balance|余额|贷款余额|用信余额|未还余额',
    opened: 'start|start date|opened on|granted on|disbursed|from|open date|发放日期|起始日|开立日期|贷款日期',
    matures: 'maturity|maturity date|end date|due date|expires|to|到期日|到期日期',
    closed_on: 'closed|closed date|date closed|settled on|repaid on|结清日期|关闭日期|销户日期',
    status: 'state|account status|loan status|状态|账户状态|贷款状态|业务状态',
    days_past_due: 'dpd|days overdue|overdue days|past due days|逾期天数|当前逾期天数',
    past_due_amount: 'amount past due|overdue amount|amount overdue|arrears|逾期金额|当前逾期总额|逾期总额|逾期本息',
    worst_dpd_24m:
      'worst dpd 24m|worst dpd|maximum dpd|max dpd|highest days past due|worst days past due|最高逾期天数|最长逾期天数|近24个月最长逾期天数|24个月最高逾期天数',
    history:
      'payment history|repayment history|payment record|24 month history|还款记录|还款状态|24个月还款状态|近24期还款记录',
    monthly_payment: 'instalment|installment|monthly instalment|monthly repayment|payment|月供|月还款额|每月还款',
    secured: 'is secured|collateralised|collateralized|security|是否抵押|有无担保|是否有担保|抵押',
    currency: CURRENCY,
  },
  credit_event: {
    date: 'event date|occurred on|filed on|日期|发生日期|立案日期|事件日期|查询日期',
    kind: 'event|event type|type|category|类型|事件类型|类别|事件',
    amount: 'claim|amount involved|value|金额|涉案金额|标的金额|处罚金额',
    status: 'state|outcome|状态|进展|案件状态',
    origin: 'source|court|authority|reported by|bureau|来源|法院|机关|查询机构',
    currency: CURRENCY,
  },
  collateral: {
    kind: 'type|collateral|collateral type|asset type|asset|类型|抵押物类型|押品类型|种类|押品种类',
    description: 'details|asset description|address|描述|说明|押品名称|抵押物|抵押物名称',
    value: 'appraised value|market value|valuation|amount|estimated value|价值|评估价值|估值|评估值',
    valued_on: 'valuation date|appraisal date|appraised on|date|评估日期|估值日期|评估时间',
    haircut: 'discount|haircut %|折扣|折扣率',
    lien_rank: 'rank|ranking|charge|lien|顺位|抵押顺位',
    prior_liens: 'prior charges|prior claims|senior liens|senior debt|先顺位债权|在先债权|已抵押金额',
    enforceability: 'enforceable|enforceability %|可执行性|可变现性',
    currency: CURRENCY,
  },
  guarantee: {
    guarantor: 'guarantor name|given by|surety|保证人|担保人|担保方',
    beneficiary:
      'beneficiary name|debtor|obligor|guaranteed party|borrower|on behalf of|被担保人|被担保方|债务人|被保证人',
    amount: 'guaranteed amount|guarantee amount|sum|limit|金额|担保金额|保证金额',
    kind: 'type|guarantee type|担保方式|类型|保证方式|担保类型',
    currency: CURRENCY,
  },
  deposit_account: {
    account: 'account number|account no|own account|账号|账户|存款账号',
    product: 'account type|deposit product|product type|产品|存款种类|账户类型',
    currency: CURRENCY,
    balance_average_90d: 'average balance|average balance 90d|90 day average|日均余额|近90天日均余额',
    rate: 'interest rate|deposit rate|利率|存款利率',
    opened: 'opened on|open date|start date|开户日期',
  },
  evidence_scope: {
    record_set: 'record set|register|searched register|what was searched|查询对象|查询内容|记录类别',
    kinds: 'kinds searched|kind|event kinds|查询种类|事件种类',
    subject: 'subject of the search|searched for|about|查询主体|被查询人',
    from: 'searched from|period from|查询起始日|起始日期',
    to: 'searched to|period to|查询截止日|截止日期',
    as_of: 'as of|report date|searched on|date of the report|报告日期|查询日期',
    issuer: 'issued by|bureau|register keeper|source|出具机构|报告机构|查询机构',
    complete: 'is complete|everything listed|complete search|是否完整|完整',
  },
};

/** What a header stands for; the lower the rank, the closer the word to the field's own name (rank 0). */
export interface HeaderMeaning {
  readonly field: string;
  readonly rank: number;
  /** What it stands for where another column is the field. */
  readonly otherwise?: string | undefined;
}

/** Headers of two meanings: normalised header → its second one. "Ship to" is a person or a place, "Value" a day or an amount. */
const SECOND_MEANINGS: Partial<Record<RecordSetName, Readonly<Record<string, string>>>> = {
  shipment: { 'ship to': 'destination' },
  bank_transaction: { value: 'amount', valuta: 'currency' },
};

/** Per record set: normalised header → field or auxiliary field. */
export const HEADER_FIELDS = Object.fromEntries(
  RECORD_SET_NAMES.map((recordSet) => [recordSet, headerMap(recordSet, HEADER_SYNONYMS[recordSet])]),
) as unknown as { readonly [S in RecordSetName]: ReadonlyMap<string, HeaderMeaning> };

/** Every header known to any record set. */
export const KNOWN_HEADERS: ReadonlySet<string> = new Set(
  Object.values(HEADER_FIELDS).flatMap((headers) => [...headers.keys()]),
);

function headerMap(recordSet: RecordSetName, synonyms: Synonyms): ReadonlyMap<string, HeaderMeaning> {
  const headers = new Map<string, HeaderMeaning>();
  for (const [field, words] of Object.entries(synonyms)) {
    words.split('|').forEach((word, index) => {
      const label = normaliseLabel(word);
      const meaning = { field, rank: index + 1, otherwise: SECOND_MEANINGS[recordSet]?.[label] };
      headers.set(label, meaning);
      for (const plain of withoutAccents(label)) if (!headers.has(plain)) headers.set(plain, meaning);
    });
  }
  const auxiliary: Readonly<Record<string, readonly string[]>> = AUXILIARY_FIELDS;
  for (const field of [...Object.keys(RECORD_SETS[recordSet].fields), ...(auxiliary[recordSet] ?? [])]) {
    headers.set(normaliseLabel(field), { field, rank: 0 });
  }
  return headers;
}
