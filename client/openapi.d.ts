// Made by `npm run client` from the OpenAPI document: do not change it by hand.

export interface paths {
    "/v1/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Predict a rating, or up to 1,000
         * @description One item, or a list of them. An item needs a `movieId` or a `movie`. The model is picked for each item by what is known of its user and its movie. A movie that the catalogue holds is taken from there; a description beside its id is not used. An item may carry 1 to 500 `ratings` that its user gave: those of somebody new, or those that a known user gave since the training. The answer is personal from the first rating on: its `model` is `few-shot`. A rated movie that the catalogue lacks may be described; else `unusedRatings` names it. `explain` takes the prediction apart: into what its parts add to the mean of all ratings (Shapley values), and where the factors of the user have a part in it, into the ratings of the user that moved it most.
         */
        post: operations["predict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/movies/{movieId}/prediction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Predict what a known user gives a known movie
         * @description `explain` takes the prediction apart: into what its parts add to the mean of all ratings (Shapley values), and where the factors of the user have a part in it, into the ratings of the user that moved it most.
         */
        get: operations["predictKnown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Predict what a known user gives described movies */
        post: operations["predictColdMovies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movies/{movieId}/prediction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Predict what somebody new gives a movie of the catalogue */
        get: operations["predictColdUser"];
        put?: never;
        /**
         * Predict what somebody new gives a movie, going by ratings they send along
         * @description The answer is personal from the first rating on: its `model` is `few-shot`. A rated movie that the catalogue lacks may be described; else `unusedRatings` names it. They are for this answer alone and are not stored.
         */
        post: operations["predictFewShot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movies/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Predict what somebody new gives described movies */
        post: operations["predictColdUserMovies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add ratings of a user of your own
         * @description One to 1,000 ratings, stored all or none. The same key and ratings may come again, and are stored once. In AWS the route takes signatures of your own back end alone.
         */
        post: operations["addRatings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find movies by what is typed of their titles
         * @description Words in any order, the last ones perhaps unfinished; accents, case, articles and one typing mistake are forgiven. `genre` takes several, separated by commas. `cursor` is the `next` of the page before; one of an earlier release gets 410.
         */
        get: operations["searchMovies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movies/{movieId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what the catalogue says of a movie */
        get: operations["getMovie"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movies/{movieId}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find movies that are near a movie of the catalogue
         * @description Near in who rated them, not in what they are about. A movie that nobody has rated is asked about by its franchise, genres and year.
         */
        get: operations["getSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movies/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find movies that are near a described one
         * @description Near in who rated them, not in what they are about. The rated movies that are most like the described one stand for it.
         */
        post: operations["findSimilar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/genres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the genres */
        get: operations["getGenres"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Place the most rated movies by whom they suit
         * @description Movies that the same people like better than others do are close, however good they are: the distance of two is by how much what users would give them differs, along the two directions in which movies differ most beside their standing.
         */
        get: operations["getMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what a user has rated, and which genres they like */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recommend movies to a known user
         * @description By all ratings of the user. `genre` takes several, separated by commas. What the user has rated is left out, unless `includeRated` asks for it.
         */
        get: operations["recommendToUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recommend movies by ratings that are sent, or to nobody in particular
         * @description By the ratings in the body, which are not stored, beside those of `userId` if it is known. Of a movie that is rated twice the later rating counts; a rating without `timestamp` is of now. Without ratings the list is of what most people come to and like.
         */
        post: operations["recommend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell which release serves, and how good it is */
        get: operations["getRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/release/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show how good the release that serves is, as a page with plots */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whether anybody is there */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Give this document */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Item: {
            /** @description An integer from 1 to 2147483647 */
            userId?: number;
            /** @description An integer from 1 to 2147483647 */
            movieId?: number;
            movie?: components["schemas"]["Movie"];
            /** @description A list of 1 to 500 ratings */
            ratings?: components["schemas"]["ShownRating"][];
            /** @description True or false */
            explain?: boolean;
        };
        Movie: {
            /** @description A string */
            title?: string;
            /** @description An integer from 1870 to 2100 */
            year?: number;
            /** @description A list of genre names (an empty one for a movie without genres) */
            genres: string[];
            /** @description A number from 0.5 to 5 */
            averageRating?: number;
        };
        Prediction: {
            /** @description The prediction, in stars */
            rating: number;
            /** @description Holds the true rating with probability `level` */
            interval: {
                /** @description In stars */
                low: number;
                /** @description In stars */
                high: number;
                level: number;
            };
            /** @description Of 0.5, 1, … 5 stars */
            probabilities: number[];
            /**
             * @description The model that answered; `few-shot` where ratings were sent along
             * @enum {string}
             */
            model: "known" | "cold-movie" | "cold-user" | "few-shot";
            /** @description Id of the release that answered */
            release: string;
            /** @description An integer from 1 to 2147483647 */
            userId?: number;
            /** @description An integer from 1 to 2147483647 */
            movieId?: number;
            /** @description Movies of the ratings sent along that are neither in the catalogue nor described: not used */
            unusedRatings?: number[];
            explanation?: components["schemas"]["Explanation"];
        };
        /** @description The parts, those of `tastes` among them, add up to the prediction. What the model does not see is absent */
        Explanation: {
            /** @description Where everybody starts: the mean of all ratings, in stars */
            start: number;
            /** @description The habit of the user, beside somebody of whom nothing is known, in stars */
            user?: number;
            /** @description The standing of the movie with those who rated it, beside a typical movie, in stars */
            movie?: number;
            /** @description How the movie fits what has been learnt of the user, beyond habit, standing and tastes, in stars */
            factors?: number;
            /** @description The tastes of the user in genres of the movie: up to four */
            tastes?: {
                genre: string;
                /** @description What the taste adds, in stars */
                stars: number;
            }[];
            /** @description The tastes of the user in all other genres, in stars */
            otherTastes?: number;
            /** @description What others, and the user, made of its sequels, in stars */
            franchise?: number;
            /** @description What the movie is: genres, age, title, in stars */
            content?: number;
            /** @description What the networks add to the mean for a typical movie and somebody of whom nothing is known, in stars */
            network: number;
            /** @description What it takes to stay within 0.5 and 5, in stars */
            clipping: number;
            /** @description Up to five ratings of the user that raised the prediction most */
            raisedBy?: {
                /** @description An integer from 1 to 2147483647 */
                movieId: number;
                /** @description As the data set has it */
                title: string;
                /** @description As the user gave it, in stars */
                rating: number;
                /** @description What it adds to the prediction, in stars */
                stars: number;
            }[];
            /** @description Up to five ratings of the user that lowered it most */
            loweredBy?: {
                /** @description An integer from 1 to 2147483647 */
                movieId: number;
                /** @description As the data set has it */
                title: string;
                /** @description As the user gave it, in stars */
                rating: number;
                /** @description What it adds to the prediction, in stars */
                stars: number;
            }[];
        };
        ItemError: {
            error: components["schemas"]["Problem"];
        };
        Batch: {
            /** @description Id of the release that answered */
            release: string;
            /** @description In the order asked. An error stands in the place of its item and fails no other */
            predictions: (components["schemas"]["Prediction"] | components["schemas"]["ItemError"])[];
            /** @description Movies of the ratings sent along that are neither in the catalogue nor described: not used */
            unusedRatings?: number[];
        };
        RatedMovie: {
            /** @description An integer from 1 to 2147483647 */
            movieId: number;
            /** @description As the data set has it, such as `Godfather, The (1972)` */
            title: string;
            /** @description Of release; absent where the title has none */
            year?: number;
            genres: string[];
            /** @description Ratings that `known` was trained on: all but one in twenty */
            ratings: number;
            /** @description Mean of the ratings; absent where there are none, in stars */
            averageRating?: number;
        };
        PlacedMovie: {
            /** @description An integer from 1 to 2147483647 */
            movieId: number;
            /** @description As the data set has it, such as `Godfather, The (1972)` */
            title: string;
            /** @description Of release; absent where the title has none */
            year?: number;
            genres: string[];
            /** @description Ratings that `known` was trained on: all but one in twenty */
            ratings: number;
            /** @description Mean of the ratings; absent where there are none, in stars */
            averageRating?: number;
            /** @description In stars, from left to right */
            x: number;
            /** @description In stars, from bottom to top */
            y: number;
        };
        TasteMap: {
            /** @description Id of the release that answered */
            release: string;
            /** @description Across and up; none where the release has no map */
            axes: {
                /** @description Of the variance of tastes */
                share: number;
                /** @description Genres whose movies lie farthest to the left, or to the bottom, on average, the farthest first */
                low: string[];
                /** @description Genres whose movies lie farthest to the right, or to the top, on average, the farthest first */
                high: string[];
            }[];
            /** @description The most rated first */
            movies: components["schemas"]["PlacedMovie"][];
        };
        Recommendation: {
            /** @description An integer from 1 to 2147483647 */
            movieId: number;
            /** @description As the data set has it, such as `Godfather, The (1972)` */
            title: string;
            /** @description Of release; absent where the title has none */
            year?: number;
            genres: string[];
            /** @description The prediction, in stars */
            rating: number;
            /** @description Holds the true rating with probability `level` */
            interval: {
                /** @description In stars */
                low: number;
                /** @description In stars */
                high: number;
                level: number;
            };
            /**
             * @description The model that answered; `few-shot` where ratings were sent along
             * @enum {string}
             */
            model: "known" | "cold-movie" | "cold-user" | "few-shot";
            /** @description How likely the user is to come to the movie, times the probability of four stars or more; to be compared within a list alone */
            score: number;
            /** @description The score is (`popularity` + `ratings`) × `likeProbability`; absent unless asked for */
            explanation?: {
                /** @description What speaks for the movie where nothing is known of the user */
                popularity: number;
                /** @description What the ratings of the user add to that */
                ratings: number;
                /** @description Of four stars or more */
                likeProbability: number;
                /** @description Up to five ratings of the user that add most */
                because: {
                    /** @description An integer from 1 to 2147483647 */
                    movieId: number;
                    /** @description As the data set has it */
                    title: string;
                    /** @description As the user gave it, in stars */
                    rating: number;
                    /** @description What it adds to `ratings` */
                    interest: number;
                }[];
            };
        };
        User: {
            /** @description An integer from 1 to 2147483647 */
            userId: number;
            /** @description Id of the release that answered */
            release: string;
            /** @description Ratings of the user, those that models hold out among them */
            ratings: number;
            /** @description Mean of the ratings; absent where there are none, in stars */
            averageRating?: number;
            /** @description How far above what is usual for the movies the user rates, in stars */
            bias: number;
            /** @description In the order of the vocabulary */
            tastes: {
                genre: string;
                /** @description How far above what is usual the user rates the genre, beyond `bias`, in stars */
                taste: number;
                /** @description The user's ratings of the genre that `known` was trained on */
                ratings: number;
            }[];
            /** @description The latest ratings, the latest first */
            latest: {
                /** @description An integer from 1 to 2147483647 */
                movieId: number;
                /** @description As the data set has it, such as `Godfather, The (1972)` */
                title: string;
                /** @description Of release; absent where the title has none */
                year?: number;
                genres: string[];
                /** @description In stars */
                rating: number;
                /** @description Seconds since 1970; absent where the data has no time */
                timestamp?: number;
            }[];
        };
        ShownRating: {
            /** @description An integer from 1 to 2147483647 */
            movieId?: number;
            movie?: components["schemas"]["Movie"];
            /** @description A number from 0.5 to 5 in steps of 0.5 */
            rating: number;
            /** @description Whole seconds since 1970, from 0 to 4294967295 */
            timestamp?: number;
        };
        NewRating: {
            /** @description An integer from 1 to 2147483647 */
            movieId: number;
            /** @description A number from 0.5 to 5 in steps of 0.5 */
            rating: number;
            /** @description Whole seconds since 1970, from 0 to 4294967295 */
            timestamp?: number;
            movie?: components["schemas"]["NewMovie"];
        };
        NewMovie: {
            /** @description A string of at most 300 characters */
            title?: string;
            /** @description An integer from 1870 to 2100 */
            year?: number;
            /** @description A list of at most 30 genre names (an empty one for a movie without genres) */
            genres: string[];
        };
        RatingsReceipt: {
            /** @description An integer from 1 to 2147483647 */
            userId: number;
            /** @description Ratings in the request */
            ratings: number;
            /** @description Movies that the request describes */
            movies: number;
            /**
             * Format: date-time
             * @description When the ratings arrived first
             */
            receivedAt: string;
        };
        Release: {
            /** @description Id of the release that answered */
            id: string;
            /** Format: date-time */
            createdAt: string;
            data: {
                /** @description Such as `ml-latest-small` */
                name: string;
                /** @description Whether the ratings were generated */
                synthetic: boolean;
                /** @description Of generated ratings: what the release does not know */
                notice?: string;
                ratings: number;
                users: number;
                movies: number;
                /** @description SHA-256 of what was trained on, in hex */
                digest: string;
                /** @description The same without the ratings of your own */
                baseDigest: string;
                /** @description Rows that were skipped */
                badRows: number;
                /** @description Ratings replaced by a later one of the same user and movie */
                duplicateRatings: number;
                own?: {
                    /** @description Own ratings in the data */
                    ratings: number;
                    /** @description Users that the base data set lacks */
                    users: number;
                    /** @description Movies that the base data set lacks */
                    movies: number;
                    /** @description Ratings of the base that an own one replaced */
                    replaced: number;
                    /** @description Own ratings left out, since the base has a later one */
                    outdated: number;
                    /** @description Own ratings left out, since nobody has described the movie yet */
                    undescribed: number;
                    /** @description Users left out of the base, since they were forgotten */
                    forgotten: number;
                };
            };
            /** @description Each model on ratings that no release trains on; absent where there are too few */
            evaluation: {
                known?: components["schemas"]["Holdout"];
                "cold-movie"?: components["schemas"]["Holdout"];
                "cold-user"?: components["schemas"]["Holdout"];
            };
        };
        Holdout: {
            /** @description Root mean square error, in stars */
            rmse: number;
            /** @description Mean absolute error, in stars */
            mae: number;
            /** @description Ratings that were held out */
            ratings: number;
            /** @description Errors of simple predictors on the same ratings */
            baselines: {
                [key: string]: {
                    /** @description Root mean square error, in stars */
                    rmse: number;
                    /** @description Mean absolute error, in stars */
                    mae: number;
                };
            };
            interval: {
                /** @description Of the ratings, that intervals are meant to hold */
                level: number;
                /** @description Of the ratings, that they do hold */
                coverage: number;
                /** @description Fifths of the ratings, from the narrowest intervals to the widest */
                byWidth: {
                    ratings: number;
                    /** @description Mean, in stars */
                    width: number;
                    coverage: number;
                }[];
                /** @description Mean negative log-likelihood of the half-star given, in nats */
                nll: number;
                /** @description The same of intervals of one constant width */
                nllConstant: number;
            };
        };
        Health: {
            /** @constant */
            status: "ok";
        };
        Problem: {
            /** @description Stable: `urn:marquee:problem:` and the kind */
            type: string;
            /** @description The same for every problem of the kind */
            title: string;
            status: number;
            /** @description What is wrong with this request, and what would do */
            detail: string;
            /** @description Path of the offending field, such as `items[3].movie.year` */
            field?: string;
            /** @description What the field must be */
            expected?: string;
            /** @description What was sent, shortened */
            got?: string;
            /** @description The values that would do */
            known?: string[];
            /** @description The route that would answer, such as `GET /v1/movies/1/prediction` */
            route?: string;
            /** @description Every route of the service */
            routes?: string[];
        };
        GatewayMessage: {
            message: string;
        };
    };
    responses: {
        /** @description No token, or one that is not valid */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description No signature, or a caller without the right */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description More requests than the deployment takes */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
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
    predict: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": components["schemas"]["Item"] | {
                    /** @description A list of 1 to 1000 items */
                    items: components["schemas"]["Item"][];
                };
            };
        };
        responses: {
            /** @description One prediction, or one per item in the order asked, by the model that fits each item */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prediction"] | components["schemas"]["Batch"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); The release knows no such genre (`unknown-genre`); Too many items in one request (`too-many-items`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-genre" | "urn:marquee:problem:too-many-items";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The release knows no such movie (`unknown-movie`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    predictKnown: {
        parameters: {
            query?: {
                /**
                 * @description True or false
                 * @example true
                 */
                explain?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 1
                 */
                userId: number;
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 10
                 */
                movieId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a known user would give a known movie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prediction"];
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The release knows no such user (`unknown-user`); The release knows no such movie (`unknown-movie`); Nobody has rated the movie (`unrated-movie`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-user" | "urn:marquee:problem:unknown-movie" | "urn:marquee:problem:unrated-movie";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    predictColdMovies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 1
                 */
                userId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    /** @description A list of 1 to 1000 movies */
                    movies: components["schemas"]["Movie"][];
                    /** @description A list of 1 to 500 ratings */
                    ratings?: components["schemas"]["ShownRating"][];
                    /** @description True or false */
                    explain?: boolean;
                };
            };
        };
        responses: {
            /** @description What a known user would give each described movie, in the order asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); Too many items in one request (`too-many-items`); The release knows no such genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:too-many-items" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The release knows no such user (`unknown-user`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-user";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    predictColdUser: {
        parameters: {
            query?: {
                /** @description True or false */
                explain?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 10
                 */
                movieId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What somebody new would give a movie of the catalogue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prediction"];
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The release knows no such movie (`unknown-movie`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    predictFewShot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 30
                 */
                movieId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    /** @description A list of 1 to 500 ratings */
                    ratings: components["schemas"]["ShownRating"][];
                    /** @description True or false */
                    explain?: boolean;
                };
            };
        };
        responses: {
            /** @description What somebody new would give a movie of the catalogue, going by the ratings they send along */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prediction"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); The release knows no such genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The release knows no such movie (`unknown-movie`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    predictColdUserMovies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    /** @description A list of 1 to 1000 movies */
                    movies: components["schemas"]["Movie"][];
                    /** @description A list of 1 to 500 ratings */
                    ratings?: components["schemas"]["ShownRating"][];
                    /** @description True or false */
                    explain?: boolean;
                };
            };
        };
        responses: {
            /** @description What somebody new would give each described movie, in the order asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); Too many items in one request (`too-many-items`); The release knows no such genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:too-many-items" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    addRatings: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A header of 1 to 255 visible ASCII characters that this request alone has
                 * @example 8e03978e
                 */
                "Idempotency-Key": string;
            };
            path: {
                /**
                 * @description An integer from 1000000000 to 2147483647
                 * @example 1000000001
                 */
                userId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    /** @description A list of 1 to 1000 ratings */
                    ratings: components["schemas"]["NewRating"][];
                };
            };
        };
        responses: {
            /** @description The ratings are stored for good; they count from the next release on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingsReceipt"];
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); Too many items in one request (`too-many-items`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:too-many-items";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The idempotency key stands for another request (`key-reused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:key-reused";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The user was forgotten for good (`forgotten-user`) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:forgotten-user";
                        /** @constant */
                        status?: 410;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    searchMovies: {
        parameters: {
            query?: {
                /**
                 * @description Text of at most 200 characters
                 * @example heat
                 */
                query?: string;
                /** @description Text of at most 200 characters */
                genre?: string;
                /** @description A year from 1870 to 2100 */
                yearFrom?: number;
                /** @description A year from 1870 to 2100 */
                yearTo?: number;
                /**
                 * @description A whole number from 1 to 100
                 * @example 5
                 */
                limit?: number;
                /** @description What the page before had as `next` */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Movies of the catalogue by what is typed of their titles, or the most rated ones, a page at a time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the release that answered */
                        release: string;
                        /** @description Best match first; without a query the most rated first */
                        movies: components["schemas"]["RatedMovie"][];
                        /** @description The `cursor` of the next page; absent on the last */
                        next?: string;
                    };
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`); The release knows no such genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The list that the cursor continues is gone (`stale-cursor`) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:stale-cursor";
                        /** @constant */
                        status?: 410;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getMovie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 10
                 */
                movieId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A movie of the catalogue, and how it has been rated */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description An integer from 1 to 2147483647 */
                        movieId: number;
                        /** @description As the data set has it, such as `Godfather, The (1972)` */
                        title: string;
                        /** @description Of release; absent where the title has none */
                        year?: number;
                        genres: string[];
                        /** @description Ratings that `known` was trained on: all but one in twenty */
                        ratings: number;
                        /** @description Mean of the ratings; absent where there are none, in stars */
                        averageRating?: number;
                        /** @description On the map of tastes; absent of a movie that nobody has rated, and where the release has no map */
                        place?: {
                            /** @description In stars, from left to right */
                            x: number;
                            /** @description In stars, from bottom to top */
                            y: number;
                        };
                        /** @description Id of the release that answered */
                        release: string;
                    };
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The release knows no such movie (`unknown-movie`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getSimilar: {
        parameters: {
            query?: {
                /**
                 * @description A whole number from 1 to 100
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 10
                 */
                movieId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Movies that are near a movie of the catalogue in what people think of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the release that answered */
                        release: string;
                        /** @description An integer from 1 to 2147483647 */
                        movieId?: number;
                        /**
                         * @description Whether ratings of the movie itself were there to go by, or those of movies with its franchise, genres and year
                         * @enum {string}
                         */
                        by: "ratings" | "content";
                        /** @description Nearest first */
                        similar: {
                            /** @description An integer from 1 to 2147483647 */
                            movieId: number;
                            /** @description As the data set has it, such as `Godfather, The (1972)` */
                            title: string;
                            /** @description Of release; absent where the title has none */
                            year?: number;
                            genres: string[];
                            /** @description To be compared within a list alone */
                            score: number;
                        }[];
                    };
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The release knows no such movie (`unknown-movie`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-movie";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    findSimilar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    movie: components["schemas"]["Movie"];
                    /**
                     * @description An integer from 1 to 100
                     * @default 20
                     */
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description Movies that are near a described one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the release that answered */
                        release: string;
                        /** @description An integer from 1 to 2147483647 */
                        movieId?: number;
                        /**
                         * @description Whether ratings of the movie itself were there to go by, or those of movies with its franchise, genres and year
                         * @enum {string}
                         */
                        by: "ratings" | "content";
                        /** @description Nearest first */
                        similar: {
                            /** @description An integer from 1 to 2147483647 */
                            movieId: number;
                            /** @description As the data set has it, such as `Godfather, The (1972)` */
                            title: string;
                            /** @description Of release; absent where the title has none */
                            year?: number;
                            genres: string[];
                            /** @description To be compared within a list alone */
                            score: number;
                        }[];
                    };
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); The release knows no such genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getGenres: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The genres of the release, and how their movies have been rated */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the release that answered */
                        release: string;
                        /** @description In the order of the vocabulary */
                        genres: {
                            genre: string;
                            /** @description Movies of the catalogue that are of the genre */
                            movies: number;
                            /** @description Ratings that `known` was trained on: all but one in twenty */
                            ratings: number;
                            /** @description Mean of the ratings; absent where there are none, in stars */
                            averageRating?: number;
                        }[];
                    };
                };
            };
            /** @description There is no such field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getMap: {
        parameters: {
            query?: {
                /**
                 * @description A whole number from 1 to 1000
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The most rated movies, placed by whom they suit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasteMap"];
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: {
                /**
                 * @description A whole number from 0 to 1000
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 1
                 */
                userId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a user has rated of late, and what they like */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The release knows no such user (`unknown-user`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-user";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    recommendToUser: {
        parameters: {
            query?: {
                /**
                 * @description A whole number from 1 to 100
                 * @example 5
                 */
                limit?: number;
                /** @description Text of at most 200 characters */
                genre?: string;
                /** @description A year from 1870 to 2100 */
                yearFrom?: number;
                /** @description A year from 1870 to 2100 */
                yearTo?: number;
                /**
                 * @description True or false
                 * @example true
                 */
                includeRated?: boolean;
                /** @description True or false */
                explain?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description An integer from 1 to 2147483647
                 * @example 1
                 */
                userId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Movies that a user is likely to come to and to like, best first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the release that answered */
                        release: string;
                        /** @description An integer from 1 to 2147483647 */
                        userId?: number;
                        /** @description Best first */
                        recommendations: components["schemas"]["Recommendation"][];
                        /** @description Movies of ratings that were sent, which the catalogue lacks */
                        unusedRatings?: number[];
                    };
                };
            };
            /** @description A field has a wrong value (`invalid-field`); There is no such field (`unknown-field`); The release knows no such genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The release knows no such user (`unknown-user`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-user";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    recommend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    /** @description An integer from 1 to 2147483647 */
                    userId?: number;
                    /** @description A list of 1 to 500 ratings */
                    ratings?: components["schemas"]["ShownRating"][];
                    /** @description A list of at most 1000 movie ids */
                    exclude?: number[];
                    /**
                     * @description An integer from 1 to 100
                     * @default 20
                     */
                    limit?: number;
                    /** @description A genre name, or several, separated by commas */
                    genre?: string;
                    /** @description An integer from 1870 to 2100 */
                    yearFrom?: number;
                    /** @description An integer from 1870 to 2100 */
                    yearTo?: number;
                    /**
                     * @description True or false
                     * @default false
                     */
                    includeRated?: boolean;
                    /**
                     * @description True or false
                     * @default false
                     */
                    explain?: boolean;
                };
            };
        };
        responses: {
            /** @description The same for somebody new, by their ratings; without any, what most people come to and like */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the release that answered */
                        release: string;
                        /** @description An integer from 1 to 2147483647 */
                        userId?: number;
                        /** @description Best first */
                        recommendations: components["schemas"]["Recommendation"][];
                        /** @description Movies of ratings that were sent, which the catalogue lacks */
                        unusedRatings?: number[];
                    };
                };
            };
            /** @description The request has no body (`missing-body`); The body is not JSON (`invalid-json`); A field is missing (`missing-field`); There is no such field (`unknown-field`); A field has a wrong value (`invalid-field`); The release knows no such genre (`unknown-genre`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:missing-body" | "urn:marquee:problem:invalid-json" | "urn:marquee:problem:missing-field" | "urn:marquee:problem:unknown-field" | "urn:marquee:problem:invalid-field" | "urn:marquee:problem:unknown-genre";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The release knows no such user (`unknown-user`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-user";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The body is too large (`body-too-large`); API Gateway had no answer of the function */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getRelease: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release that serves: its data set and how well its models did on their hold-outs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release's evaluation as a page with plots: one file that needs no other */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description There is no such field (`unknown-field`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:unknown-field";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The release has no report (`no-report`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-report";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description No release has been published yet (`no-release`); The release cannot be read (`release-unreadable`); The release store cannot be reached (`store-unavailable`); API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:no-release" | "urn:marquee:problem:release-unreadable" | "urn:marquee:problem:store-unavailable";
                        /** @constant */
                        status?: 503;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The function runs; says nothing of the store */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an answer that is at hand */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This contract as an OpenAPI 3.1 document */
            200: {
                headers: {
                    /** @description Changes with the body */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        openapi: "3.1.1";
                        info: {
                            [key: string]: unknown;
                        };
                        paths: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What is at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Something went wrong on our side (`internal-error`); API Gateway had no answer of the function */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:marquee:problem:internal-error";
                        /** @constant */
                        status?: 500;
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description API Gateway had no answer of the function */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
}
