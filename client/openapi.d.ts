// Made by `npm run client` from the OpenAPI document: do not change it by hand.

export interface paths {
    readonly "/v1/predictions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Predict a rating, or up to 1,000
         * @description One item, or a list of them. An item needs a `movieId` or a `movie`. The model is picked for each item by what is known of its user and its movie. A movie that the catalogue holds is taken from there; a description beside its id is not used. An item may carry 1 to 500 `ratings` that its user gave: those of somebody new, or those that a known user gave since the training. The answer is personal from the first rating on: its `model` is `few-shot`. A rated movie that the catalogue lacks may be described; else `unusedRatings` names it. `explain` takes the prediction apart: into what its parts add to the mean of all ratings (Shapley values), and where the factors of the user have a part in it, into the ratings of the user that moved it most.
         */
        readonly post: operations["predict"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/users/{userId}/movies/{movieId}/prediction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Predict what a known user gives a known movie
         * @description `explain` takes the prediction apart: into what its parts add to the mean of all ratings (Shapley values), and where the factors of the user have a part in it, into the ratings of the user that moved it most.
         */
        readonly get: operations["predictKnown"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/users/{userId}/predictions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Predict what a known user gives described movies */
        readonly post: operations["predictColdMovies"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/movies/{movieId}/prediction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Predict what somebody new gives a movie of the catalogue */
        readonly get: operations["predictColdUser"];
        readonly put?: never;
        /**
         * Predict what somebody new gives a movie, going by ratings they send along
         * @description The answer is personal from the first rating on: its `model` is `few-shot`. A rated movie that the catalogue lacks may be described; else `unusedRatings` names it. They are for this answer alone and are not stored.
         */
        readonly post: operations["predictFewShot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/movies/predictions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Predict what somebody new gives described movies */
        readonly post: operations["predictColdUserMovies"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/users/{userId}/ratings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Add ratings of a user of your own
         * @description One to 1,000 ratings, stored all or none. The same key and ratings may come again, and are stored once. In AWS the route takes signatures of your own back end alone.
         */
        readonly post: operations["addRatings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/movies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Find movies by what is typed of their titles
         * @description Words in any order, the last ones perhaps unfinished; accents, case, articles and one typing mistake are forgiven. `genre` takes several, separated by commas. `cursor` is the `next` of the page before; one of an earlier release gets 410.
         */
        readonly get: operations["searchMovies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/movies/{movieId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tell what the catalogue says of a movie */
        readonly get: operations["getMovie"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/movies/{movieId}/similar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Find movies that are near a movie of the catalogue
         * @description Near in who rated them, not in what they are about. A movie that nobody has rated is asked about by its franchise, genres and year.
         */
        readonly get: operations["getSimilar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/movies/similar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Find movies that are near a described one
         * @description Near in who rated them, not in what they are about. The rated movies that are most like the described one stand for it.
         */
        readonly post: operations["findSimilar"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/genres": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the genres */
        readonly get: operations["getGenres"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/users/{userId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tell what a user has rated, and which genres they like */
        readonly get: operations["getUser"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/users/{userId}/recommendations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Recommend movies to a known user
         * @description By all ratings of the user. `genre` takes several, separated by commas. What the user has rated is left out, unless `includeRated` asks for it.
         */
        readonly get: operations["recommendToUser"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/recommendations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Recommend movies by ratings that are sent, or to nobody in particular
         * @description By the ratings in the body, which are not stored, beside those of `userId` if it is known. Of a movie that is rated twice the later rating counts; a rating without `timestamp` is of now. Without ratings the list is of what most people come to and like.
         */
        readonly post: operations["recommend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tell which release serves, and how good it is */
        readonly get: operations["getRelease"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tell whether anybody is there */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Give this document */
        readonly get: operations["getOpenApi"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Item: {
            /** @description An integer from 1 to 2147483647 */
            readonly userId?: number;
            /** @description An integer from 1 to 2147483647 */
            readonly movieId?: number;
            readonly movie?: components["schemas"]["Movie"];
            /** @description A list of 1 to 500 ratings */
            readonly ratings?: readonly components["schemas"]["ShownRating"][];
            /** @description True or false */
            readonly explain?: boolean;
        };
        readonly Movie: {
            /** @description A string */
            readonly title?: string;
            /** @description An integer from 1870 to 2100 */
            readonly year?: number;
            /** @description A list of genre names (an empty one for a movie without genres) */
            readonly genres: readonly string[];
            /** @description A number from 0.5 to 5 */
            readonly averageRating?: number;
        };
        readonly Prediction: {
            /** @description The prediction, in stars */
            readonly rating: number;
            /** @description Holds the true rating with probability `level` */
            readonly interval: {
                /** @description In stars */
                readonly low: number;
                /** @description In stars */
                readonly high: number;
                readonly level: number;
            };
            /** @description Of 0.5, 1, … 5 stars */
            readonly probabilities: readonly number[];
            /**
             * @description The model that answered; `few-shot` where ratings were sent along
             * @enum {string}
             */
            readonly model: "known" | "cold-movie" | "cold-user" | "few-shot";
            /** @description Id of the release that answered */
            readonly release: string;
            /** @description An integer from 1 to 2147483647 */
            readonly userId?: number;
            /** @description An integer from 1 to 2147483647 */
            readonly movieId?: number;
            /** @description Movies of the ratings sent along that are neither in the catalogue nor described: not used */
            readonly unusedRatings?: readonly number[];
            readonly explanation?: components["schemas"]["Explanation"];
        };
        /** @description The parts, those of `tastes` among them, add up to the prediction. What the model does not see is absent */
        readonly Explanation: {
            /** @description Where everybody starts: the mean of all ratings, in stars */
            readonly start: number;
            /** @description The habit of the user, beside somebody of whom nothing is known, in stars */
            readonly user?: number;
            /** @description The standing of the movie with those who rated it, beside a typical movie, in stars */
            readonly movie?: number;
            /** @description How the movie fits what has been learnt of the user, beyond habit, standing and tastes, in stars */
            readonly factors?: number;
            /** @description The tastes of the user in genres of the movie: up to four */
            readonly tastes?: readonly {
                readonly genre: string;
                /** @description What the taste adds, in stars */
                readonly stars: number;
            }[];
            /** @description The tastes of the user in all other genres, in stars */
            readonly otherTastes?: number;
            /** @description What others, and the user, made of its sequels, in stars */
            readonly franchise?: number;
            /** @description What the movie is: genres, age, title, in stars */
            readonly content?: number;
            /** @description What the networks add to the mean for a typical movie and somebody of whom nothing is known, in stars */
            readonly network: number;
            /** @description What it takes to stay within 0.5 and 5, in stars */
            readonly clipping: number;
            /** @description Up to five ratings of the user that raised the prediction most */
            readonly raisedBy?: readonly {
                /** @description An integer from 1 to 2147483647 */
                readonly movieId: number;
                /** @description As the data set has it */
                readonly title: string;
                /** @description As the user gave it, in stars */
                readonly rating: number;
                /** @description What it adds to the prediction, in stars */
                readonly stars: number;
            }[];
            /** @description Up to five ratings of the user that lowered it most */
            readonly loweredBy?: readonly {
                /** @description An integer from 1 to 2147483647 */
                readonly movieId: number;
                /** @description As the data set has it */
                readonly title: string;
                /** @description As the user gave it, in stars */
                readonly rating: number;
                /** @description What it adds to the prediction, in stars */
                readonly stars: number;
            }[];
        };
        readonly ItemError: {
            readonly error: components["schemas"]["Problem"];
        };
        readonly Batch: {
            /** @description Id of the release that answered */
            readonly release: string;
            /** @description In the order asked. An error stands in the place of its item and fails no other */
            readonly predictions: readonly (components["schemas"]["Prediction"] | components["schemas"]["ItemError"])[];
            /** @description Movies of the ratings sent along that are neither in the catalogue nor described: not used */
            readonly unusedRatings?: readonly number[];
        };
        readonly RatedMovie: {
            /** @description An integer from 1 to 2147483647 */
            readonly movieId: number;
            /** @description As the data set has it, such as `Godfather, The (1972)` */
            readonly title: string;
            /** @description Of release; absent where the title has none */
            readonly year?: number;
            readonly genres: readonly string[];
            /** @description Ratings that `known` was trained on: all but one in twenty */
            readonly ratings: number;
            /** @description Mean of the ratings; absent where there are none, in stars */
            readonly averageRating?: number;
        };
        readonly Recommendation: {
            /** @description An integer from 1 to 2147483647 */
            readonly movieId: number;
            /** @description As the data set has it, such as `Godfather, The (1972)` */
            readonly title: string;
            /** @description Of release; absent where the title has none */
            readonly year?: number;
            readonly genres: readonly string[];
            /** @description The prediction, in stars */
            readonly rating: number;
            /** @description Holds the true rating with probability `level` */
            readonly interval: {
                /** @description In stars */
                readonly low: number;
                /** @description In stars */
                readonly high: number;
                readonly level: number;
            };
            /**
             * @description The model that answered; `few-shot` where ratings were sent along
             * @enum {string}
             */
            readonly model: "known" | "cold-movie" | "cold-user" | "few-shot";
            /** @description How likely the user is to come to the movie, times the probability of four stars or more; to be compared within a list alone */
            readonly score: number;
            /** @description The score is (`popularity` + `ratings`) × `likeProbability`; absent unless asked for */
            readonly explanation?: {
                /** @description What speaks for the movie where nothing is known of the user */
                readonly popularity: number;
                /** @description What the ratings of the user add to that */
                readonly ratings: number;
                /** @description Of four stars or more */
                readonly likeProbability: number;
                /** @description Up to five ratings of the user that add most */
                readonly because: readonly {
                    /** @description An integer from 1 to 2147483647 */
                    readonly movieId: number;
                    /** @description As the data set has it */
                    readonly title: string;
                    /** @description As the user gave it, in stars */
                    readonly rating: number;
                    /** @description What it adds to `ratings` */
                    readonly interest: number;
                }[];
            };
        };
        readonly User: {
            /** @description An integer from 1 to 2147483647 */
            readonly userId: number;
            /** @description Id of the release that answered */
            readonly release: string;
            /** @description Ratings of the user, those that models hold out among them */
            readonly ratings: number;
            /** @description Mean of the ratings; absent where there are none, in stars */
            readonly averageRating?: number;
            /** @description How far above what is usual for the movies the user rates, in stars */
            readonly bias: number;
            /** @description In the order of the vocabulary */
            readonly tastes: readonly {
                readonly genre: string;
                /** @description How far above what is usual the user rates the genre, beyond `bias`, in stars */
                readonly taste: number;
                /** @description The user's ratings of the genre that `known` was trained on */
                readonly ratings: number;
            }[];
            /** @description The latest ratings, the latest first */
            readonly latest: readonly {
                /** @description An integer from 1 to 2147483647 */
                readonly movieId: number;
                /** @description As the data set has it, such as `Godfather, The (1972)` */
                readonly title: string;
                /** @description Of release; absent where the title has none */
                readonly year?: number;
                readonly genres: readonly string[];
                /** @description In stars */
                readonly rating: number;
                /** @description Seconds since 1970; absent where the data has no time */
                readonly timestamp?: number;
            }[];
        };
        readonly ShownRating: {
            /** @description An integer from 1 to 2147483647 */
            readonly movieId?: number;
            readonly movie?: components["schemas"]["Movie"];
            /** @description A number from 0.5 to 5 in steps of 0.5 */
            readonly rating: number;
            /** @description Whole seconds since 1970, from 0 to 4294967295 */
            readonly timestamp?: number;
        };
        readonly NewRating: {
            /** @description An integer from 1 to 2147483647 */
            readonly movieId: number;
            /** @description A number from 0.5 to 5 in steps of 0.5 */
            readonly rating: number;
            /** @description Whole seconds since 1970, from 0 to 4294967295 */
            readonly timestamp?: number;
            readonly movie?: components["schemas"]["NewMovie"];
        };
        readonly NewMovie: {
            /** @description A string of at most 300 characters */
            readonly title?: string;
            /** @description An integer from 1870 to 2100 */
            readonly year?: number;
            /** @description A list of at most 30 genre names (an empty one for a movie without genres) */
            readonly genres: readonly string[];
        };
        readonly RatingsReceipt: {
            /** @description An integer from 1 to 2147483647 */
            readonly userId: number;
            /** @description Ratings in the request */
            readonly ratings: number;
            /** @description Movies that the request describes */
            readonly movies: number;
            /**
             * Format: date-time
             * @description When the ratings arrived first
             */
            readonly receivedAt: string;
        };
        readonly Release: {
            /** @description Id of the release that answered */
            readonly id: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly data: {
                /** @description Such as `ml-latest-small` */
                readonly name: string;
                /** @description Whether the ratings were generated */
                readonly synthetic: boolean;
                /** @description Of generated ratings: what the release does not know */
                readonly notice?: string;
                readonly ratings: number;
                readonly users: number;
                readonly movies: number;
                /** @description SHA-256 of what was trained on, in hex */
                readonly digest: string;
                /** @description The same without the ratings of your own */
                readonly baseDigest: string;
                /** @description Rows that were skipped */
                readonly badRows: number;
                /** @description Ratings replaced by a later one of the same user and movie */
                readonly duplicateRatings: number;
                readonly own?: {
                    /** @description Own ratings in the data */
                    readonly ratings: number;
                    /** @description Users that the base data set lacks */
                    readonly users: number;
                    /** @description Movies that the base data set lacks */
                    readonly movies: number;
                    /** @description Ratings of the base that an own one replaced */
                    readonly replaced: number;
                    /** @description Own ratings left out, since the base has a later one */
                    readonly outdated: number;
                    /** @description Own ratings left out, since nobody has described the movie yet */
                    readonly undescribed: number;
                    /** @description Users left out of the base, since they were forgotten */
                    readonly forgotten: number;
                };
            };
            /** @description Each model on ratings that no release trains on; absent where there are too few */
            readonly evaluation: {
                readonly known?: components["schemas"]["Holdout"];
                readonly "cold-movie"?: components["schemas"]["Holdout"];
                readonly "cold-user"?: components["schemas"]["Holdout"];
            };
        };
        readonly Holdout: {
            /** @description Root mean square error, in stars */
            readonly rmse: number;
            /** @description Mean absolute error, in stars */
            readonly mae: number;
            /** @description Ratings that were held out */
            readonly ratings: number;
            /** @description Errors of simple predictors on the same ratings */
            readonly baselines: {
                readonly [key: string]: {
                    /** @description Root mean square error, in stars */
                    readonly rmse: number;
                    /** @description Mean absolute error, in stars */
                    readonly mae: number;
                };
            };
            readonly interval: {
                /** @description Of the ratings, that intervals are meant to hold */
                readonly level: number;
                /** @description Of the ratings, that they do hold */
                readonly coverage: number;
                /** @description Fifths of the ratings, from the narrowest intervals to the widest */
                readonly byWidth: readonly {
                    readonly ratings: number;
                    /** @description Mean, in stars */
                    readonly width: number;
                    readonly coverage: number;
                }[];
                /** @description Mean negative log-likelihood of the half-star given, in nats */
                readonly nll: number;
                /** @description The same of intervals of one constant width */
                readonly nllConstant: number;
            };
        };
        readonly Health: {
            /** @constant */
            readonly status: "ok";
        };
        readonly Problem: {
            /** @description Stable: `urn:marquee:problem:` and the kind */
            readonly type: string;
            /** @description The same for every problem of the kind */
            readonly title: string;
            readonly status: number;
            /** @description What is wrong with this request, and what would do */
            readonly detail: string;
            /** @description Path of the offending field, such as `items[3].movie.year` */
            readonly field?: string;
            /** @description What the field must be */
            readonly expected?: string;
            /** @description What was sent, shortened */
            readonly got?: string;
            /** @description The values that would do */
            readonly known?: readonly string[];
            /** @description The route that would answer, such as `GET /v1/movies/1/prediction` */
            readonly route?: string;
            /** @description Every route of the service */
            readonly routes?: readonly string[];
        };
        readonly GatewayMessage: {
            readonly message: string;
        };
    };
    responses: {
        /** @description No token, or one that is not valid */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description No signature, or a caller without the right */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description More requests than the deployment takes */
        readonly TooManyRequests: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["GatewayMessage"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly predict: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "userId": 1,
                 *           "movieId": 10
                 *         },
                 *         {
                 *           "userId": 1,
                 *           "movie": {
                 *             "title": "A new one (2026)",
                 *             "year": 2026,
                 *             "genres": [
                 *               "Drama"
                 *             ]
                 *           }
                 *         },
                 *         {
                 *           "movieId": 10
                 *         },
                 *         {
                 *           "movieId": 20,
                 *           "ratings": [
                 *             {
                 *               "movieId": 10,
                 *               "rating": 4.5
                 *             }
                 *           ],
                 *           "explain": true
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["Item"] | {
                    /** @description A list of 1 to 1000 items */
                    readonly items: readonly components["schemas"]["Item"][];
                };
            };
        };
        readonly responses: {
            /** @description One prediction, or one per item in the order asked, by the model that fits each item */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Prediction"] | components["schemas"]["Batch"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); The release knows no such genre (`unknown-genre`); Too many items in one request (`too-many-items`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-genre" | "urn:marquee:problem:too-many-items";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The release knows no such movie (`unknown-movie`) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        readonly status?: 404;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        readonly status?: 413;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly predictKnown: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description True or false
                 * @example true
                 */
                readonly explain?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 1
                 */
                readonly userId: number;
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 10
                 */
                readonly movieId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a known user would give a known movie */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Prediction"];
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The release knows no such user (`unknown-user`); The release knows no such movie (`unknown-movie`); Nobody has rated the movie (`unrated-movie`) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:unknown-user" | "urn:marquee:problem:unknown-movie" | "urn:marquee:problem:unrated-movie";
                        /** @constant */
                        readonly status?: 404;
                    };
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly predictColdMovies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 1
                 */
                readonly userId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "movies": [
                 *         {
                 *           "title": "A new one (2026)",
                 *           "year": 2026,
                 *           "genres": [
                 *             "Drama"
                 *           ]
                 *         }
                 *       ],
                 *       "ratings": [
                 *         {
                 *           "movieId": 10,
                 *           "rating": 5
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    /** @description A list of 1 to 1000 movies */
                    readonly movies: readonly components["schemas"]["Movie"][];
                    /** @description A list of 1 to 500 ratings */
                    readonly ratings?: readonly components["schemas"]["ShownRating"][];
                    /** @description True or false */
                    readonly explain?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description What a known user would give each described movie, in the order asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); Too many items in one request (`too-many-items`); The release knows no such genre (`unknown-genre`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:too-many-items" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The release knows no such user (`unknown-user`) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:unknown-user";
                        /** @constant */
                        readonly status?: 404;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        readonly status?: 413;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly predictColdUser: {
        readonly parameters: {
            readonly query?: {
                /** @description True or false */
                readonly explain?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 10
                 */
                readonly movieId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What somebody new would give a movie of the catalogue */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Prediction"];
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The release knows no such movie (`unknown-movie`) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        readonly status?: 404;
                    };
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly predictFewShot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 30
                 */
                readonly movieId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "ratings": [
                 *         {
                 *           "movieId": 10,
                 *           "rating": 4.5
                 *         },
                 *         {
                 *           "movie": {
                 *             "title": "A new one (2026)",
                 *             "year": 2026,
                 *             "genres": [
                 *               "Drama"
                 *             ]
                 *           },
                 *           "rating": 2
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    /** @description A list of 1 to 500 ratings */
                    readonly ratings: readonly components["schemas"]["ShownRating"][];
                    /** @description True or false */
                    readonly explain?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description What somebody new would give a movie of the catalogue, going by the ratings they send along */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Prediction"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); The release knows no such genre (`unknown-genre`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The release knows no such movie (`unknown-movie`) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        readonly status?: 404;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        readonly status?: 413;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly predictColdUserMovies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "movies": [
                 *         {
                 *           "title": "A new one (2026)",
                 *           "year": 2026,
                 *           "genres": [
                 *             "Drama"
                 *           ],
                 *           "averageRating": 4.1
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    /** @description A list of 1 to 1000 movies */
                    readonly movies: readonly components["schemas"]["Movie"][];
                    /** @description A list of 1 to 500 ratings */
                    readonly ratings?: readonly components["schemas"]["ShownRating"][];
                    /** @description True or false */
                    readonly explain?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description What somebody new would give each described movie, in the order asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); Too many items in one request (`too-many-items`); The release knows no such genre (`unknown-genre`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:too-many-items" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        readonly status?: 413;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly addRatings: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description A header of 1 to 255 visible ASCII characters that this request alone has
                 * @example 8e03978e
                 */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /**
                 * @description An integer from 1000000000 to 2147483647
                 * @example 1000000001
                 */
                readonly userId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "ratings": [
                 *         {
                 *           "movieId": 10,
                 *           "rating": 4.5,
                 *           "timestamp": 1767225600
                 *         },
                 *         {
                 *           "movieId": 1000000001,
                 *           "rating": 3,
                 *           "movie": {
                 *             "title": "A new one",
                 *             "year": 2026,
                 *             "genres": [
                 *               "Comedy"
                 *             ]
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    /** @description A list of 1 to 1000 ratings */
                    readonly ratings: readonly components["schemas"]["NewRating"][];
                };
            };
        };
        readonly responses: {
            /** @description The ratings are stored for good; they count from the next release on */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RatingsReceipt"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); Too many items in one request (`too-many-items`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:too-many-items";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The idempotency key stands for another request (`key-reused`) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:key-reused";
                        /** @constant */
                        readonly status?: 409;
                    };
                };
            };
            /** @description The user was forgotten for good (`forgotten-user`) */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:forgotten-user";
                        /** @constant */
                        readonly status?: 410;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        readonly status?: 413;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly searchMovies: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Text of at most 200 characters
                 * @example heat
                 */
                readonly query?: string;
                /** @description Text of at most 200 characters */
                readonly genre?: string;
                /** @description A year from 1870 to 2100 */
                readonly yearFrom?: number;
                /** @description A year from 1870 to 2100 */
                readonly yearTo?: number;
                /**
                 * @description A whole number from 1 to 100
                 * @example 5
                 */
                readonly limit?: number;
                /** @description What the page before had as `next` */
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Movies of the catalogue by what is typed of their titles, or the most rated ones, a page at a time */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Id of the release that answered */
                        readonly release: string;
                        /** @description Best match first; without a query the most rated first */
                        readonly movies: readonly components["schemas"]["RatedMovie"][];
                        /** @description The `cursor` of the next page; absent on the last */
                        readonly next?: string;
                    };
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`); The release knows no such genre (`unknown-genre`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The list that the cursor continues is gone (`stale-cursor`) */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:stale-cursor";
                        /** @constant */
                        readonly status?: 410;
                    };
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly getMovie: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 10
                 */
                readonly movieId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A movie of the catalogue, and how it has been rated */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description An integer from 1 to 2147483647 */
                        readonly movieId: number;
                        /** @description As the data set has it, such as `Godfather, The (1972)` */
                        readonly title: string;
                        /** @description Of release; absent where the title has none */
                        readonly year?: number;
                        readonly genres: readonly string[];
                        /** @description Ratings that `known` was trained on: all but one in twenty */
                        readonly ratings: number;
                        /** @description Mean of the ratings; absent where there are none, in stars */
                        readonly averageRating?: number;
                        /** @description Id of the release that answered */
                        readonly release: string;
                    };
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The release knows no such movie (`unknown-movie`) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        readonly status?: 404;
                    };
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly getSimilar: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A whole number from 1 to 100
                 * @example 5
                 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 10
                 */
                readonly movieId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Movies that are near a movie of the catalogue in what people think of them */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Id of the release that answered */
                        readonly release: string;
                        /** @description An integer from 1 to 2147483647 */
                        readonly movieId?: number;
                        /**
                         * @description Whether ratings of the movie itself were there to go by, or those of movies with its franchise, genres and year
                         * @enum {string}
                         */
                        readonly by: "ratings" | "content";
                        /** @description Nearest first */
                        readonly similar: readonly {
                            /** @description An integer from 1 to 2147483647 */
                            readonly movieId: number;
                            /** @description As the data set has it, such as `Godfather, The (1972)` */
                            readonly title: string;
                            /** @description Of release; absent where the title has none */
                            readonly year?: number;
                            readonly genres: readonly string[];
                            /** @description To be compared within a list alone */
                            readonly score: number;
                        }[];
                    };
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The release knows no such movie (`unknown-movie`) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        readonly status?: 404;
                    };
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly findSimilar: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "movie": {
                 *         "title": "A new one (1999)",
                 *         "genres": [
                 *           "Drama"
                 *         ]
                 *       },
                 *       "limit": 5
                 *     }
                 */
                readonly "application/json": {
                    readonly movie: components["schemas"]["Movie"];
                    /**
                     * @description An integer from 1 to 100
                     * @default 20
                     */
                    readonly limit?: number;
                };
            };
        };
        readonly responses: {
            /** @description Movies that are near a described one */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Id of the release that answered */
                        readonly release: string;
                        /** @description An integer from 1 to 2147483647 */
                        readonly movieId?: number;
                        /**
                         * @description Whether ratings of the movie itself were there to go by, or those of movies with its franchise, genres and year
                         * @enum {string}
                         */
                        readonly by: "ratings" | "content";
                        /** @description Nearest first */
                        readonly similar: readonly {
                            /** @description An integer from 1 to 2147483647 */
                            readonly movieId: number;
                            /** @description As the data set has it, such as `Godfather, The (1972)` */
                            readonly title: string;
                            /** @description Of release; absent where the title has none */
                            readonly year?: number;
                            readonly genres: readonly string[];
                            /** @description To be compared within a list alone */
                            readonly score: number;
                        }[];
                    };
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); The release knows no such genre (`unknown-genre`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        readonly status?: 413;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly getGenres: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The genres of the release, and how their movies have been rated */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Id of the release that answered */
                        readonly release: string;
                        /** @description In the order of the vocabulary */
                        readonly genres: readonly {
                            readonly genre: string;
                            /** @description Movies of the catalogue that are of the genre */
                            readonly movies: number;
                            /** @description Ratings that `known` was trained on: all but one in twenty */
                            readonly ratings: number;
                            /** @description Mean of the ratings; absent where there are none, in stars */
                            readonly averageRating?: number;
                        }[];
                    };
                };
            };
            /** @description There is no such field (`unknown-field`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:unknown-field";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly getUser: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A whole number from 0 to 1000
                 * @example 5
                 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 1
                 */
                readonly userId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a user has rated of late, and what they like */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The release knows no such user (`unknown-user`) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:unknown-user";
                        /** @constant */
                        readonly status?: 404;
                    };
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly recommendToUser: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A whole number from 1 to 100
                 * @example 5
                 */
                readonly limit?: number;
                /** @description Text of at most 200 characters */
                readonly genre?: string;
                /** @description A year from 1870 to 2100 */
                readonly yearFrom?: number;
                /** @description A year from 1870 to 2100 */
                readonly yearTo?: number;
                /**
                 * @description True or false
                 * @example true
                 */
                readonly includeRated?: boolean;
                /** @description True or false */
                readonly explain?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 1
                 */
                readonly userId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Movies that a user is likely to come to and to like, best first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Id of the release that answered */
                        readonly release: string;
                        /** @description An integer from 1 to 2147483647 */
                        readonly userId?: number;
                        /** @description Best first */
                        readonly recommendations: readonly components["schemas"]["Recommendation"][];
                        /** @description Movies of ratings that were sent, which the catalogue lacks */
                        readonly unusedRatings?: readonly number[];
                    };
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`); The release knows no such genre (`unknown-genre`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The release knows no such user (`unknown-user`) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:unknown-user";
                        /** @constant */
                        readonly status?: 404;
                    };
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly recommend: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "ratings": [
                 *         {
                 *           "movieId": 10,
                 *           "rating": 4.5
                 *         }
                 *       ],
                 *       "limit": 5
                 *     }
                 */
                readonly "application/json": {
                    /** @description An integer from 1 to 2147483647 */
                    readonly userId?: number;
                    /** @description A list of 1 to 500 ratings */
                    readonly ratings?: readonly components["schemas"]["ShownRating"][];
                    /** @description A list of at most 1000 movie ids */
                    readonly exclude?: readonly number[];
                    /**
                     * @description An integer from 1 to 100
                     * @default 20
                     */
                    readonly limit?: number;
                    /** @description A genre name, or several, separated by commas */
                    readonly genre?: string;
                    /** @description An integer from 1870 to 2100 */
                    readonly yearFrom?: number;
                    /** @description An integer from 1870 to 2100 */
                    readonly yearTo?: number;
                    /**
                     * @description True or false
                     * @default false
                     */
                    readonly includeRated?: boolean;
                    /**
                     * @description True or false
                     * @default false
                     */
                    readonly explain?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description The same for somebody new, by their ratings; without any, what most people come to and like */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Id of the release that answered */
                        readonly release: string;
                        /** @description An integer from 1 to 2147483647 */
                        readonly userId?: number;
                        /** @description Best first */
                        readonly recommendations: readonly components["schemas"]["Recommendation"][];
                        /** @description Movies of ratings that were sent, which the catalogue lacks */
                        readonly unusedRatings?: readonly number[];
                    };
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); The release knows no such genre (`unknown-genre`) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        readonly status?: 400;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The release knows no such user (`unknown-user`) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:unknown-user";
                        /** @constant */
                        readonly status?: 404;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        readonly status?: 413;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly getRelease: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The release that serves: its data set and how well its models did on their hold-outs */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Release"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        readonly status?: 503;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The function runs; says nothing of the store */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    readonly getOpenApi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The `ETag` of an answer that is at hand */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description This contract as an OpenAPI 3.1 document */
            readonly 200: {
                headers: {
                    /** @description Changes with the body */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly openapi: "3.1.1";
                        readonly info: {
                            readonly [key: string]: unknown;
                        };
                        readonly paths: {
                            readonly [key: string]: unknown;
                        };
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description What is at hand is still right */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        readonly type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        readonly status?: 500;
                    };
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description API Gateway had no answer of the function */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
}
