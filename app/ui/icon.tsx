import type { LucideIcon } from 'lucide-react';

import { classNames } from './class-names.ts';

export {
  Accessibility as AccessibilityIcon,
  ArrowDown as ArrowDownIcon,
  ArrowLeft as ArrowLeftIcon,
  ArrowRight as ArrowRightIcon,
  ArrowUp as ArrowUpIcon,
  Bell as BellIcon,
  BellOff as MuteIcon,
  Bookmark as SaveIcon,
  BookOpen as ShelfIcon,
  BookUser as ContactsIcon,
  Building2 as OrganisationIcon,
  CalendarDays as MeetingsIcon,
  Check as CheckIcon,
  ChevronDown as ChevronDownIcon,
  ChevronRight as ChevronRightIcon,
  ChevronUp as ChevronUpIcon,
  CircleAlert as AlertIcon,
  CircleCheck as DoneIcon,
  CircleHelp as NotKnownIcon,
  CircleUserRound as AccountIcon,
  CircleX as ClosedIcon,
  Clock as ClockIcon,
  Copy as CopyIcon,
  Download as DownloadIcon,
  Ellipsis as MoreActionsIcon,
  Eye as ShowIcon,
  EyeOff as HideIcon,
  FileText as NoteIcon,
  Flag as ReportIcon,
  GripVertical as DragIcon,
  Hash as RoomIcon,
  Hourglass as LongWaitIcon,
  House as StartIcon,
  Info as InfoIcon,
  LifeBuoy as HelpIcon,
  Link as LinkIcon,
  Lock as LockIcon,
  LogOut as SignOutIcon,
  Mail as MailIcon,
  Map as MapIcon,
  MapPinned as WhatsOnIcon,
  Menu as MoreIcon,
  MessagesSquare as RoomsIcon,
  Pencil as EditIcon,
  Paperclip as FileIcon,
  Phone as PhoneIcon,
  Pin as PinIcon,
  Plus as PlusIcon,
  Printer as PrintIcon,
  Puzzle as GapIcon,
  Reply as ReplyIcon,
  RotateCw as AgainIcon,
  MessageSquareHeart as ReactionIcon,
  MessageSquareText as ThreadIcon,
  Scale as ModerationIcon,
  Search as SearchIcon,
  SendHorizontal as SendIcon,
  ShieldAlert as GuardIcon,
  ShieldCheck as PrivacyIcon,
  Trash2 as DeleteIcon,
  TriangleAlert as WarnIcon,
  Users as PeopleIcon,
  UserSearch as FindIcon,
  X as CloseIcon,
} from 'lucide-react';

export type IconComponent = LucideIcon;

interface IconProps {
  of: IconComponent;
  /** Pixels: 16 inside chips, 20 elsewhere, 24 where it stands for a whole screen. */
  size?: 16 | 20 | 24;
  className?: string;
}

/** A drawing beside words: never read aloud. Where it stands alone the control carries the name. */
export function Icon({ of: Drawing, size = 20, className }: IconProps) {
  return (
    <Drawing
      aria-hidden="true"
      focusable="false"
      size={size}
      strokeWidth={1.75}
      className={classNames('shrink-0', className)}
    />
  );
}
