/**
 * What the Hugging Face Hub puts on the wire for Daily Papers. A `?` marks a key that is left out when there
 * is nothing to say. Written from the public OpenAPI document and public captures, on purpose apart from the
 * app's own schemas, so that a mistake in one is not repeated in the other.
 */
export interface UserWire {
  readonly _id?: string;
  /** Absolute, or relative to the endpoint (`/avatars/<hash>.svg`). */
  readonly avatarUrl: string;
  readonly isPro: boolean;
  readonly fullname: string;
  readonly type: 'user';
  readonly name?: string;
  readonly user?: string;
  readonly isHf?: boolean;
  readonly isHfAdmin?: boolean;
  readonly isMod?: boolean;
  readonly followerCount?: number;
  readonly isUserFollowing?: boolean;
}

export interface AuthorWire {
  readonly _id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly status?: 'claimed_verified' | 'admin_assigned';
  readonly statusLastChangedAt?: string;
  readonly user?: UserWire;
}

export interface OrganizationWire {
  readonly _id: string;
  readonly name: string;
  readonly fullname: string;
  readonly avatar: string;
}

export interface PaperWire {
  readonly id: string;
  readonly authors: readonly AuthorWire[];
  readonly mediaUrls?: readonly string[];
  readonly publishedAt: string;
  readonly submittedOnDailyAt?: string;
  readonly title: string;
  readonly submittedOnDailyBy?: UserWire;
  readonly summary: string;
  readonly upvotes: number;
  readonly discussionId: string;
  readonly projectPage?: string | null;
  readonly githubRepo?: string;
  readonly githubRepoAddedBy?: 'user' | 'auto';
  readonly ai_summary?: string;
  readonly ai_keywords?: readonly string[];
  readonly ai_summary_model?: string;
  readonly githubStars?: number;
  readonly organization?: OrganizationWire;
  readonly withdrawnAt?: string;
}

export interface DailyEntryWire {
  readonly paper: PaperWire;
  readonly publishedAt: string;
  readonly title: string;
  readonly summary?: string;
  readonly mediaUrls?: readonly string[];
  readonly thumbnail: string;
  readonly numComments: number;
  readonly submittedBy: UserWire;
  readonly organization?: OrganizationWire;
  readonly isAuthorParticipating?: boolean;
}

export interface CommentWire {
  readonly id: string;
  readonly author?: UserWire;
  readonly createdAt: string;
  readonly type: 'comment';
  readonly data: {
    readonly edited: boolean;
    readonly hidden: boolean;
    readonly hiddenBy?: string;
    readonly hiddenReason?: string;
    readonly latest: {
      readonly raw: string;
      readonly html: string;
      readonly updatedAt: string;
      readonly author?: UserWire;
    };
    readonly numEdits: number;
    readonly identifiedLanguage?: { readonly language: string; readonly probability: number };
    readonly editors: readonly string[];
    readonly editorAvatarUrls: readonly string[];
    readonly reactions: readonly {
      readonly reaction: string;
      readonly users: readonly string[];
      readonly count: number;
    }[];
    readonly isReport: boolean;
    readonly parentCommentId?: string;
  };
}
