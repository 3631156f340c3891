import { HistoryPage } from '@/ui/pages/HistoryPage';
import { showPage } from '@/ui/show-page';

showPage({ title: 'history_title', view: 'tab' }, <HistoryPage />);
