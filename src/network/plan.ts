/** Settings of the network: the part of the plan that the generators read. Plain data. */
export interface NetworkPlan {
  readonly generator: 'communities' | 'friends' | 'room' | 'small-world' | 'random' | 'configuration' | 'edge-list';
  /** Mean audience of an account outside the forces. */
  readonly meanAudience: number;
  /** Exponent of the density of the popularity law. */
  readonly followerExponent: number;
  /** Sigma of the lognormal law of accounts followed. */
  readonly followSigma: number;
  /** Most that one account is heard by, or hears, as a share of the platform. */
  readonly largestShare: number;
  /** How strongly popularity goes with writing: rank correlation, 0..1. */
  readonly activityPopularity: number;
  /** Share of linked pairs that follow each other (aimed at). */
  readonly reciprocity: number;
  /** Share of an account's follows that stay in its community. */
  readonly communityShare: number;
  /** Mean size of a community, accounts. */
  readonly communitySize: number;
  /** Weight of following another camp relative to one's own (1 = no homophily). */
  readonly crossCamp: number;
  /** Share of the ring's links that lead elsewhere (small-world). */
  readonly rewire: number;
  /** Mean size of a circle of friends, accounts (friends). */
  readonly circleSize: number;
  /** Mean members of a group (friends) or of a room (room), accounts. */
  readonly groupSize: number;
  /** Groups that an account joins, on average; who shares a group hears each other like friends (friends). */
  readonly groupsPerAccount: number;
  /** Free places for later follows, as a share of a row. */
  readonly reserveShare: number;
  /** Edge list (generator edge-list): speaker,hearer pairs of account rows, flat; never written out; file name and sha256 kept for the manifest. */
  readonly edges: ArrayLike<number>;
  readonly edgeFile: string;
  readonly edgeSha256: string;
}
