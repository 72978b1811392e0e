import type { Order, OrderAnswers } from '../../shared/contract/orders.ts';
import { addOpenedPdfs } from '../actions/adding.ts';
import { digestContent } from '../queries/digest.ts';
import { addGuide, addPaper, addPdf } from './add-papers.ts';
import { exportList } from './export-list.ts';
import { findPapers } from './find-papers.ts';

/** Carries one order out. @throws what failed */
export function carryOut(order: Order): Promise<OrderAnswers[Order['kind']]> {
  switch (order.kind) {
    case 'add-paper':
      return addPaper(order.paper);
    case 'add-pdf':
      return addPdf(order.pdf, order.to);
    case 'open-pdfs':
      void addOpenedPdfs(order.pdfs);
      return Promise.resolve(null);
    case 'add-guide':
      return addGuide(order.pdf);
    case 'search':
      return findPapers(order.query, order.limit);
    case 'digest':
      return digestContent(order.rhythm);
    case 'export':
      return exportList(order.list, order.format);
  }
}
