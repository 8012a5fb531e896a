/** Figures of a firm's cash: its need for working capital, its debt service cover, and what shock breaks it. */
import { z } from 'zod';
import { NO_SHOCK } from '#shared/domain/stress.ts';
import { sentence } from '#shared/text/sentence.ts';
import { cashForDebtService, debtServiceCover } from '../../indicators/basis/debt-service.ts';
import { workingCapitalNeed } from '../../policy/limit/working-capital.ts';
import { revenueShockTo } from '../../stress/revenue-shock.ts';
import { stressedCover } from '../../stress/shocks.ts';
import { amount, amountAboveZero, amountFromZero, computation } from './computation.ts';

const PERCENT = 100;

export const need = computation({
  name: 'need',
  input: z.strictObject({
    sales: amountAboveZero(),
    costOfSales: amountAboveZero(),
    profit: amount(),
    averageReceivables: amountFromZero(),
    averageInventory: amountFromZero(),
    averagePrepayments: amountFromZero(),
    averageAdvances: amountFromZero(),
    averagePayables: amountFromZero(),
    plannedSales: amountFromZero(),
    otherSources: amountFromZero(),
  }),
  formulas: {
    turns:
      '1 ÷ ((averageReceivables − averageAdvances) ÷ sales + (averageInventory + averagePrepayments − averagePayables) ÷ costOfSales)',
    need: 'plannedSales × (1 − profit ÷ sales) ÷ turns',
    newLimit: 'max(0, need − otherSources)',
  },
  figures: (input) => {
    const { turns, need: tied } = workingCapitalNeed({
      revenue: input.sales,
      costOfSales: input.costOfSales,
      profit: input.profit,
      receivables: input.averageReceivables,
      inventory: input.averageInventory,
      prepayments: input.averagePrepayments,
      advances: input.averageAdvances,
      payables: input.averagePayables,
      growth: input.plannedSales / input.sales - 1,
    });
    const figures = { turns, need: tied, newLimit: Math.max(0, tied - input.otherSources) };
    return turns === null ? { ...figures, reason: sentence('limit.no-cycle') } : figures;
  },
});

export const dscr = computation({
  name: 'dscr',
  input: z.strictObject({
    ebitda: amount(),
    cashTax: amount(),
    capex: amount(),
    distributions: amount(),
    principal: amountFromZero(),
    interest: amountFromZero(),
  }),
  formulas: { dscr: '(ebitda − cashTax − capex − distributions) ÷ (principal + interest)' },
  figures: ({ ebitda, cashTax, capex, distributions, principal, interest }) => {
    const cash = cashForDebtService({ ebitda, tax: cashTax, capitalExpenditure: capex, distributions });
    const cover = debtServiceCover(cash, principal + interest);
    return cover === null ? { dscr: null, reason: sentence('compute.nothing-due') } : { dscr: cover };
  },
});

export const stress = computation({
  name: 'stress',
  input: z.strictObject({
    revenue: amountAboveZero(),
    variableCostPercent: z.number().min(0).max(1000),
    fixedCost: amount(),
    tax: amount(),
    capex: amount(),
    service: amountFromZero(),
    target: z.number().min(-100).max(100),
  }),
  formulas: {
    dscr: '(revenue × (1 − variableCostPercent ÷ 100) − fixedCost − tax − capex) ÷ service',
    revenueShockPercent: 'x: dscr(revenue × (1 + x ÷ 100)) = target',
  },
  figures: (input) => {
    const figures = {
      revenue: input.revenue,
      variableCost: input.revenue * (input.variableCostPercent / PERCENT),
      fixedCost: input.fixedCost,
      tax: input.tax,
      capitalExpenditure: input.capex,
      distributions: 0,
      debt: 0,
      service: input.service,
    };
    const cover = stressedCover(figures, NO_SHOCK);
    if (cover === null) return { dscr: null, revenueShockPercent: null, reason: sentence('compute.nothing-due') };
    const shock = revenueShockTo(input.target, figures);
    if (shock === null) return { dscr: cover, revenueShockPercent: null, reason: sentence('compute.no-shock') };
    return { dscr: cover, revenueShockPercent: shock * PERCENT };
  },
});
